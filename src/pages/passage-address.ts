import { useHref } from 'react-router-dom'
import type { Issue } from '#domain/issue.ts'
import type { Language } from '#domain/language.ts'
import { viewOf } from '#features/reading/shown-languages.ts'
import { useInterfaceLanguage } from '#i18n/interface-language.tsx'
import { anchorAddress } from './passage-source.ts'

/** Something in an issue that has an address of its own. */
export interface Anchored {
  readonly issue: Issue
  /** The block or section that is quoted. */
  readonly anchor: string
  readonly languages: readonly Language[]
}

/** Finds the absolute address of an anchor, in the view in which it is read. */
export function usePassageAddress({ issue, anchor, languages }: Anchored): () => string {
  const page = useInterfaceLanguage()
  const href = useHref(anchorAddress(issue, anchor, { page, view: viewOf(languages) }))
  return () => new URL(href, window.location.href).href
}
