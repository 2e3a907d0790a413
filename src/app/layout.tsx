import { Suspense, useEffect } from 'react'
import { Outlet, useLocation } from 'react-router-dom'
import { pathInLanguage } from '#domain/paths.ts'
import { ShortcutsProvider } from '#features/keyboard/shortcuts.tsx'
import { StorageNotice } from '#features/preferences/storage-notice.tsx'
import { usePreferences } from '#features/preferences/use-preferences.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { LoadingRegion } from '#pages/load-states.tsx'
import { useKeptPlace } from '#pages/use-kept-place.ts'
import { ToastProvider } from '#ui/toast.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Keyboard } from './keyboard.tsx'
import { PageError } from './page-error.tsx'
import { SearchProvider } from './search-opener.tsx'
import { NetworkNotice, UpdateNotice } from './offline-parts.tsx'
import { PageGate, PageGateNotice } from './page-gate.tsx'
import { Ready } from './ready.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

/** The frame of every page: skip link, header, the page itself, footer. */
export function Layout() {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const { pathname } = useLocation()
  const { keys } = usePreferences()
  useKeptPlace()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <ShortcutsProvider isEnabled={keys}>
      <ToastProvider closeLabel={translate('dialog.close')}>
        <SearchProvider>
          <a className="skip" href="#main">
            {translate('skip.main')}
          </a>
          <SiteHeader />
          <StorageNotice />
          <NetworkNotice />
          <PageGateNotice />
          <main id="main" tabIndex={-1}>
            {/* The same page in the other language keeps its state. */}
            <ErrorBoundary
              key={pathInLanguage(pathname, 'vi')}
              renderError={(error, retry) => <PageError error={error} onRetry={retry} />}
            >
              <Suspense fallback={<LoadingRegion />}>
                <PageGate>
                  <Outlet />
                  <Ready />
                </PageGate>
              </Suspense>
            </ErrorBoundary>
          </main>
          <UpdateNotice />
          <SiteFooter />
          <Keyboard />
        </SearchProvider>
      </ToastProvider>
    </ShortcutsProvider>
  )
}
