import { useEffect } from 'react'
import { site } from '#data/site.ts'
import { chooseText } from '#domain/language.ts'
import { useInterfaceLanguage } from '#i18n/interface-language.tsx'

/** Names the page in the browser’s title bar, history and bookmarks: `{page} · {newsletter}`. */
export function usePageHead(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${site.newsletter}`
  }, [title])
}

/** Names the front page: `{newsletter} · {tagline}`. */
export function useFrontPageHead(): void {
  const language = useInterfaceLanguage()
  const tagline = chooseText(site.tagline, language).text
  useEffect(() => {
    document.title = `${site.newsletter} · ${tagline}`
  }, [tagline])
}
