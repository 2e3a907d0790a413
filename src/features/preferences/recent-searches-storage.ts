import * as v from 'valibot'

const KEY = 'cm.searches'
const MOST = 6
const SearchesSchema = v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)))

/** What was searched for last on this device, the newest first; nothing where storage is blocked or damaged. */
export function loadRecentSearches(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    const result = v.safeParse(SearchesSchema, stored)
    return result.success ? result.output.slice(0, MOST) : []
  } catch {
    return []
  }
}

function save(searches: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(searches))
  } catch {
    // Storage is blocked or full: searches are not remembered.
  }
}

/** Remembers a search of which a result was opened. */
export function saveRecentSearch(query: string): void {
  const text = query.trim().slice(0, 200)
  if (text === '') return
  save([text, ...loadRecentSearches().filter((known) => known !== text)].slice(0, MOST))
}

/** Forgets what was searched for. */
export function forgetRecentSearches(): void {
  save([])
}
