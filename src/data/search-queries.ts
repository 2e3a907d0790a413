import { queryOptions } from '@tanstack/react-query'
import { parseSearchManifest, parseSearchShard, parseSearchText, parseSearchVocabulary } from '#domain/parse-search.ts'
import { searchFile, searchManifestFile, searchTextFile } from '#domain/paths.ts'
import type { Side } from '#domain/search-index.ts'
import { fetchJson } from './fetch-json.ts'
import { isWorthRetrying } from './queries.ts'

const MINUTE = 60_000
/** Files named after what they hold never change; those that were not used for a while give their memory back. */
const LASTING = { staleTime: 'static' as const, gcTime: 10 * MINUTE, retry: isWorthRetrying }

/** What the search index consists of. */
export const searchManifestQuery = () =>
  queryOptions({
    queryKey: ['search'],
    queryFn: async ({ signal }) => parseSearchManifest(await fetchJson(searchManifestFile, signal)),
    staleTime: 5 * MINUTE,
    gcTime: Number.POSITIVE_INFINITY,
    retry: isWorthRetrying,
  })

/** The lines of a shard of the search index. */
export const searchShardQuery = (name: string) =>
  queryOptions({
    ...LASTING,
    queryKey: ['search', name],
    queryFn: async ({ signal }) => parseSearchShard(name, await fetchJson(searchFile(name), signal)),
  })

/** Every word of the search index. */
export const searchVocabularyQuery = (name: string) =>
  queryOptions({
    ...LASTING,
    queryKey: ['search', name],
    queryFn: async ({ signal }) => parseSearchVocabulary(name, await fetchJson(searchFile(name), signal)),
  })

/** What is shown of one side of a story, or of the issue itself (part 0), among results. */
export function searchTextQuery(folder: string, part: number, side: Side) {
  const file = searchTextFile(folder, part, side)
  return queryOptions({
    ...LASTING,
    queryKey: ['search', file],
    queryFn: async ({ signal }) => parseSearchText(file, await fetchJson(file, signal)),
  })
}
