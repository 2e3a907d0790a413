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
import { AboutPage } from '#pages/about-page.tsx'
import { HomePage } from '#pages/home-page.tsx'
import { IssuePage } from '#pages/issue-page.tsx'
import { IssuesPage } from '#pages/issues-page.tsx'
import { NotFoundPage } from '#pages/not-found-page.tsx'
import { PapersPage } from '#pages/papers-page.tsx'
import { RootPage } from '#pages/root-page.tsx'
import { SettingsPage } from '#pages/settings-page.tsx'
import { StoryPage } from '#pages/story-page.tsx'
import { AnnouncerProvider } from '#ui/announcer.tsx'
import { Layout } from './layout.tsx'

const NAMES = { newsletter: site.newsletter, organisation: site.organisation }

function languageOf(pathname: string): Language {
  const first = pathname.split('/')[1]
  return isLanguage(first) ? first : 'vi'
}

/** `/vi` is the same page as `/vi/`; links and relative addresses rely on the slash. */
function SlashAdded({ language }: { language: Language }) {
  const { pathname, search, hash } = useLocation()
  return pathname === `/${language}` ? (
    <Navigate replace to={{ pathname: homePath(language), search, hash }} />
  ) : (
    <HomePage />
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
                    <Route index element={<SlashAdded language={language} />} />
                    <Route path="issues" element={<IssuesPage />} />
                    <Route path="issues/:issueId" element={<IssuePage />} />
                    <Route path="issues/:issueId/:storyId" element={<StoryPage />} />
                    <Route path="papers" element={<PapersPage />} />
                    <Route path="settings" element={<SettingsPage />} />
                    <Route path="about" element={<AboutPage />} />
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
