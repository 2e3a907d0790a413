import { useEffect } from 'react'
import { Outlet, useLocation } from 'react-router-dom'
import { pathInLanguage } from '#domain/paths.ts'
import { StorageNotice } from '#features/preferences/storage-notice.tsx'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { useKeptPlace } from '#pages/use-kept-place.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { PageError } from './page-error.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

/** The frame of every page: skip link, header, the page itself, footer. */
export function Layout() {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const { pathname } = useLocation()
  useKeptPlace()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <>
      <a className="skip" href="#main">
        {translate('skip.main')}
      </a>
      <SiteHeader />
      <StorageNotice />
      <main id="main" tabIndex={-1}>
        {/* The same page in the other language keeps its state. */}
        <ErrorBoundary
          key={pathInLanguage(pathname, 'vi')}
          renderError={(error, retry) => <PageError error={error} onRetry={retry} />}
        >
          <Outlet />
        </ErrorBoundary>
      </main>
      <SiteFooter />
    </>
  )
}
