import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useInterfaceLanguage } from '#i18n/interface-language.tsx'
import { searchPublished } from './fetched-files.ts'
import { NO_RESULTS, type SearchResults } from './results.ts'
import type { Limits } from './search.ts'

/** What a search has come to. The results of the query before stay until the next are there. */
export interface SearchState {
  readonly results: SearchResults
  /** The query that the results belong to; empty before the first. */
  readonly answered: string
  readonly status: 'idle' | 'searching' | 'found' | 'failed'
  readonly retry: () => void
}

/** Vietnamese keyboards rewrite letters as a reader types: a search begins when they pause (ms). */
const PAUSE = 150

interface Outcome {
  readonly query: string
  /** Counts the tries that the reader asked for. */
  readonly attempt: number
  readonly results: SearchResults
  readonly hasFailed: boolean
}

const NOTHING: Outcome = { query: '', attempt: 0, results: NO_RESULTS, hasFailed: false }

/** Searches for a query shortly after it has stopped changing. */
export function useSearch(typed: string, { stories, others }: Limits): SearchState {
  const query = typed.normalize('NFC')
  const client = useQueryClient()
  const language = useInterfaceLanguage()
  const [outcome, setOutcome] = useState(NOTHING)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (query.trim() === '') return undefined
    let isWanted = true
    const take = (results: SearchResults, hasFailed: boolean) => {
      if (isWanted) setOutcome({ query, attempt, results, hasFailed })
    }
    const timer = setTimeout(() => {
      searchPublished(client, { typed: query, language, limits: { stories, others } }).then(
        (results) => take(results, false),
        () => take(NO_RESULTS, true),
      )
    }, PAUSE)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [client, query, language, stories, others, attempt])
  const retry = () => setAttempt((before) => before + 1)
  if (query.trim() === '') return { results: NO_RESULTS, answered: '', status: 'idle', retry }
  const { results, hasFailed } = outcome
  if (outcome.query !== query || outcome.attempt !== attempt)
    return { results, answered: outcome.query, status: 'searching', retry }
  return { results, answered: query, status: hasFailed ? 'failed' : 'found', retry }
}
