import { DataError } from '#domain/parse-issue.ts'
import { JsonError, parseJson } from '#domain/parse-json.ts'

/** Why a data file could not be fetched; `stalled`: nothing has come for so long that nothing was waited for any more. */
export type FetchProblem = 'network' | 'missing' | 'server' | 'not-json' | 'stalled'

/** How long a file may take to come whole, in milliseconds. */
const LONGEST = 15_000

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

/** What the host answered, whole. */
interface Answer {
  readonly status: number
  readonly text: string
}

async function request(file: string, signal: AbortSignal): Promise<Answer> {
  const giveUp = new AbortController()
  const stop = () => giveUp.abort()
  const timer = setTimeout(stop, LONGEST)
  signal.addEventListener('abort', stop)
  try {
    const headers = { Accept: 'application/json' }
    const response = await fetch(`${import.meta.env.BASE_URL}${file}`, { signal: giveUp.signal, headers })
    // An answer may break off, or stop coming, after its beginning.
    return { status: response.status, text: await response.text() }
  } catch (cause) {
    signal.throwIfAborted()
    throw new FetchError(file, giveUp.signal.aborted ? 'stalled' : 'network', { cause })
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
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
  const { status, text } = await request(file, signal)
  if (status === 404 || status === 410) throw new FetchError(file, 'missing')
  if (status < 200 || status > 299) throw new FetchError(file, 'server')
  return parseFile(file, text)
}
