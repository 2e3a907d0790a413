import type { QueryClient } from '@tanstack/react-query'
import { FetchError } from '#data/fetch-json.ts'
import { searchManifestQuery, searchShardQuery, searchTextQuery, searchVocabularyQuery } from '#data/search-queries.ts'
import type { SearchFiles } from './index-reader.ts'
import type { SearchResults } from './results.ts'
import { search, type SearchRequest } from './search.ts'

/** The files of the published index, each fetched once. */
function fetchedFiles(client: QueryClient): SearchFiles {
  return {
    manifest: () => client.query(searchManifestQuery()),
    shard: (file) => client.query(searchShardQuery(file)),
    vocabulary: (file) => client.query(searchVocabularyQuery(file)),
    text: (folder, part, side) => client.query(searchTextQuery(folder, part, side)),
  }
}

const isGone = (error: unknown) => error instanceof FetchError && error.problem === 'missing'

/**
 * Searches the published index. Where a file of it has gone since a new release came, it begins anew, once.
 * @throws FetchError, DataError
 */
export async function searchPublished(client: QueryClient, request: SearchRequest): Promise<SearchResults> {
  const files = fetchedFiles(client)
  try {
    return await search(files, request)
  } catch (error) {
    if (!isGone(error)) throw error
    await client.invalidateQueries({ queryKey: searchManifestQuery().queryKey, exact: true })
    return search(files, request)
  }
}
