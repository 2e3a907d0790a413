import { DataError } from '#domain/parse-issue.ts'
import { JsonError, parseJson } from '#domain/parse-json.ts'

/** Why a data file could not be fetched. */
export type FetchProblem = 'network' | 'missing' | 'server' | 'not-json'

/** Thrown by `fetchJson`: which file, and what went wrong. */
export class FetchError extends Error {
  override readonly name = 'FetchError'
  readonly file: string
  readonly problem: FetchProblem

  constructor(file: string, problem: FetchProblem, options?: ErrorOptions) {
    super(`${file}: ${problem}`, options)
    this.file = file
    this.problem = problem
  }
}

/** Reads a data file where there is no host to fetch from: while pages are prerendered. */
export type ReadData = (file: string) => Promise<unknown>

let readData: ReadData | undefined

/** From now on data files are read so, instead of fetched. */
export function readDataFrom(source: ReadData): void {
  readData = source
}

async function request(file: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(`${import.meta.env.BASE_URL}${file}`, { signal, headers: { Accept: 'application/json' } })
  } catch (cause) {
    signal.throwIfAborted()
    throw new FetchError(file, 'network', { cause })
  }
}

function parseFile(file: string, text: string): unknown {
  try {
    return parseJson(text)
  } catch (cause) {
    if (!(cause instanceof JsonError) || cause.problem === 'not-json') throw new FetchError(file, 'not-json', { cause })
    throw new DataError(file, { kind: 'invalid', path: '', message: cause.message })
  }
}

/**
 * Fetches a data file below the base path as unknown JSON.
 * A page of HTML in its place (a captive portal, a host's fallback page) is an error, whatever its status.
 * @throws FetchError; DataError for a file too long or too deep to be read
 */
export async function fetchJson(file: string, signal: AbortSignal): Promise<unknown> {
  if (readData) return readData(file)
  const response = await request(file, signal)
  if (response.status === 404 || response.status === 410) throw new FetchError(file, 'missing')
  if (!response.ok) throw new FetchError(file, 'server')
  return parseFile(file, await response.text())
}
