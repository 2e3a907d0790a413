import { useLocation, useNavigate } from 'react-router-dom'
import type { Language } from '#domain/language.ts'
import { pathInLanguage } from '#domain/paths.ts'
import { useShortcutHint } from '#features/keyboard/shortcuts.tsx'
import { savePreferredLanguage } from '#features/preferences/reader-preferences.ts'
import { findPlace, restorePlace } from '#features/reading/hold-place.ts'
import { SiteLanguageToggle } from '#features/reading/language-toggles.tsx'
import { useStoryChoices } from '#features/reading/story-choices.tsx'
import { STAY } from '#pages/page-heading.tsx'
import { withView } from '#pages/use-view.ts'

/** Side by side shows both languages, whichever the page is in; a view in one language ends with the change. */
const keptQuery = (search: string) =>
  new URLSearchParams(search).get('view') === 'both' ? search : withView(search, undefined)

/** Takes the reader to the same place of the same page in another language. */
export function useSiteLanguageChange(): (language: Language) => void {
  const { pathname, search, hash } = useLocation()
  const navigate = useNavigate()
  const { clear } = useStoryChoices()
  return (language) => {
    const place = findPlace(document)
    clear()
    savePreferredLanguage(language)
    const address = { pathname: pathInLanguage(pathname, language), search: keptQuery(search), hash }
    void navigate(address, { state: STAY })
    if (place) restorePlace(place)
  }
}

/** The toggle of the site’s language. */
export function SiteLanguage() {
  return <SiteLanguageToggle onChange={useSiteLanguageChange()} shortcut={useShortcutHint('siteLanguage')} />
}
