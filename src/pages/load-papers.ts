import type { QueryClient } from '@tanstack/react-query'
import { FetchError } from '#data/fetch-json.ts'
import { paperIndexQuery, paperQuery, paperYearQuery } from '#data/queries.ts'
import type { IndexedPaper } from '#domain/issue-index.ts'
import { paperSlug } from '#domain/paper-slug.ts'
import type { Paper } from '#domain/paper.ts'

/** More than that are not fetched one by one: they come with the lists of their years. */
const FEW = 20

const isMissing = (error: unknown) => error instanceof FetchError && error.problem === 'missing'

async function loadPaper(client: QueryClient, id: string): Promise<readonly IndexedPaper[]> {
  try {
    return [await client.query(paperQuery(paperSlug(id)))]
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/** The lists of papers, newest first, as many as it takes to have all that are wanted. */
async function loadLists(client: QueryClient, ids: readonly string[]): Promise<readonly IndexedPaper[]> {
  const { papers, years } = await client.query(paperIndexQuery())
  const missing = new Set(ids)
  const take = (some: readonly IndexedPaper[]) => some.filter(({ paper }) => missing.delete(paper.id))
  const found = [...take(papers)]
  for (const { year } of years) {
    if (missing.size === 0) break
    found.push(...take((await client.query(paperYearQuery(year))).papers))
  }
  return found
}

/**
 * The papers of these ids; one that is not published any more is left out.
 * @throws FetchError, DataError where something else cannot be had, or where there is none of them
 */
export async function loadPapers(client: QueryClient, ids: readonly string[]): Promise<readonly Paper[]> {
  const found =
    ids.length > FEW ? await loadLists(client, ids) : (await Promise.all(ids.map((id) => loadPaper(client, id)))).flat()
  if (found.length === 0) throw new FetchError('papers', 'missing')
  return found.map(({ paper }) => paper)
}
