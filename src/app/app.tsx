import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate, Route, Routes, useLocation } from 'react-router-dom'
import { site } from '#data/site.ts'
import { isLanguage, type Language } from '#domain/language.ts'
import { homePath } from '#domain/paths.ts'
import { SettingsPanelProvider } from '#features/preferences/settings-panel.tsx'
import { loadStoryChoices, saveStoryChoices } from '#features/preferences/story-choices-storage.ts'
import { useFollowedPreferences } from '#features/preferences/use-preferences.ts'
import { createStoryChoices, StoryChoicesProvider } from '#features/reading/story-choices.tsx'
import { InterfaceLanguageProvider } from '#i18n/interface-language.tsx'
import { NotFoundPage } from '#pages/not-found-page.tsx'
import { RootPage } from '#pages/root-page.tsx'
import { AnnouncerProvider } from '#ui/announcer.tsx'
import { Layout } from './layout.tsx'
import type { LazyPage } from './lazy-page.tsx'
import { ROUTES } from './routes.ts'

const NAMES = { newsletter: site.newsletter, organisation: site.organisation }

/** The language of the page at a path below the base path. */
export function languageOf(pathname: string): Language {
  const first = pathname.split('/')[1]
  return isLanguage(first) ? first : 'vi'
}

/** `/vi` is the same page as `/vi/`; links and relative addresses rely on the slash. */
function SlashAdded({ language, Page }: { language: Language; Page: LazyPage['Page'] }) {
  const { pathname, search, hash } = useLocation()
  return pathname === `/${language}` ? (
    <Navigate replace to={{ pathname: homePath(language), search, hash }} />
  ) : (
    <Page />
  )
}

/** The whole app below a router: languages, data, and a page for every address. */
export function App({ queryClient }: { queryClient: QueryClient }) {
  const { pathname } = useLocation()
  const language = languageOf(pathname)
  const [storyChoices] = useState(() => createStoryChoices({ load: loadStoryChoices, save: saveStoryChoices }))
  useFollowedPreferences()
  return (
    <QueryClientProvider client={queryClient}>
      <InterfaceLanguageProvider language={language} names={NAMES}>
        <AnnouncerProvider>
          <SettingsPanelProvider>
            <StoryChoicesProvider store={storyChoices}>
              <Routes>
                <Route element={<Layout />}>
                  <Route index element={<RootPage />} />
                  <Route path={language}>
                    {ROUTES.map(({ path, page: { Page } }) =>
                      path === '' ? (
                        <Route key={path} index element={<SlashAdded language={language} Page={Page} />} />
                      ) : (
                        <Route key={path} path={path} element={<Page />} />
                      ),
                    )}
                  </Route>
                  <Route path="*" element={<NotFoundPage />} />
                </Route>
              </Routes>
            </StoryChoicesProvider>
          </SettingsPanelProvider>
        </AnnouncerProvider>
      </InterfaceLanguageProvider>
    </QueryClientProvider>
  )
}
