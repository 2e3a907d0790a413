import { useCallback, useMemo } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom'
import { isView, type Language, type View } from '#domain/language.ts'
import { findPlace, restorePlace } from '#features/reading/hold-place.ts'
import { shownLanguages } from '#features/reading/shown-languages.ts'
import { useStoryChoices } from '#features/reading/story-choices.tsx'
import { STAY } from './page-heading.tsx'

interface PageView {
  /** `?view=`, or undefined where the address does not say. */
  readonly view: View | undefined
  /** The languages shown, the page’s first. */
  readonly languages: readonly Language[]
  readonly changeView: (view: View) => void
  /** The query with which links to the issue’s other pages keep the view. */
  readonly query: string
}

/** The query with another view, or with none; what else it says stays. */
export function withView(search: string, view: View | undefined): string {
  const parameters = new URLSearchParams(search)
  if (view === undefined) parameters.delete('view')
  else parameters.set('view', view)
  return parameters.size === 0 ? '' : `?${parameters}`
}

/** What the page is read in, from its address; changing it keeps the reader’s place. */
export function useView(page: Language, issueId: string): PageView {
  const [parameters] = useSearchParams()
  const { pathname, search, hash } = useLocation()
  const navigate = useNavigate()
  const { clear } = useStoryChoices()
  const asked = parameters.get('view')
  const view = isView(asked) ? asked : undefined
  const languages = useMemo(() => shownLanguages({ view, page }), [view, page])
  const changeView = useCallback(
    (next: View) => {
      const place = findPlace(document)
      clear(`${issueId}/`)
      void navigate({ pathname, search: withView(search, next === page ? undefined : next), hash }, { state: STAY })
      if (place) restorePlace(place)
    },
    [clear, issueId, navigate, pathname, search, hash, page],
  )
  return { view, languages, changeView, query: view === undefined ? '' : `?view=${view}` }
}
