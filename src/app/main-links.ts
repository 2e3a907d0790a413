import {
  aboutPath,
  briefingPath,
  homePath,
  issuesPath,
  libraryPath,
  papersPath,
  settingsPath,
  topicsPath,
} from '#domain/paths.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'

/** The addresses of the main navigation, in order. */
export function useMainLinks() {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  return [
    { address: homePath(language), text: translate('nav.latest'), isExact: true },
    { address: issuesPath(language), text: translate('nav.issues'), isExact: false },
    { address: papersPath(language), text: translate('nav.papers'), isExact: false },
    { address: libraryPath(language), text: translate('nav.library'), isExact: false },
    { address: briefingPath(language), text: translate('nav.briefing'), isExact: false },
    { address: topicsPath(language), text: translate('nav.topics'), isExact: false },
    { address: settingsPath(language), text: translate('nav.settings'), isExact: false },
    { address: aboutPath(language), text: translate('nav.about'), isExact: false },
  ]
}
