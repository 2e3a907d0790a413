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

async function request(file: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(`${import.meta.env.BASE_URL}${file}`, { signal, headers: { Accept: 'application/json' } })
  } catch (cause) {
    signal.throwIfAborted()
    throw new FetchError(file, 'network', { cause })
  }
}

/**
 * Fetches a data file below the base path as unknown JSON.
 * A page of HTML in its place (a captive portal, a host's fallback page) is an error, whatever its status.
 * @throws FetchError
 */
export async function fetchJson(file: string, signal: AbortSignal): Promise<unknown> {
  const response = await request(file, signal)
  if (response.status === 404 || response.status === 410) throw new FetchError(file, 'missing')
  if (!response.ok) throw new FetchError(file, 'server')
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new FetchError(file, 'not-json', { cause })
  }
}
