/** The longest JSON text that is read, in UTF-16 units: two hundred times the largest issue so far. */
export const MAX_JSON_LENGTH = 8_000_000
/** The deepest nesting of lists and objects that is read; an issue with its parsed Markdown needs about 140. */
export const MAX_JSON_DEPTH = 150

/** Why a text could not be read as JSON. */
export type JsonProblem = 'too-long' | 'too-deep' | 'not-json'

const MESSAGES: Readonly<Record<JsonProblem, string>> = {
  'too-long': 'is longer than such data can be',
  'too-deep': `nests lists and objects more than ${MAX_JSON_DEPTH} levels deep`,
  'not-json': 'is not JSON',
}

/** Thrown by `parseJson`. */
export class JsonError extends Error {
  override readonly name = 'JsonError'
  readonly problem: JsonProblem

  constructor(problem: JsonProblem, options?: ErrorOptions) {
    super(MESSAGES[problem], options)
    this.problem = problem
  }
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c]
const OPENERS: readonly number[] = [0x5b, 0x7b]
const CLOSERS: readonly number[] = [0x5d, 0x7d]

/** True when lists and objects nest deeper than `limit`; what stands in strings does not count. */
function isTooDeep(text: string, limit: number): boolean {
  let depth = 0
  let isInString = false
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place)
    if (isInString) {
      if (unit === BACKSLASH) place += 1
      else if (unit === QUOTE) isInString = false
    } else if (unit === QUOTE) isInString = true
    else if (OPENERS.includes(unit)) {
      depth += 1
      if (depth > limit) return true
    } else if (CLOSERS.includes(unit)) depth -= 1
  }
  return false
}

/**
 * JSON text from outside → unknown data. Length and depth are looked at first: `JSON.parse` accepts tens of
 * thousands of levels, on which whatever walks through the data overflows its stack.
 * @param maxLength the longest text that is read, in UTF-16 units
 * @throws JsonError
 */
export function parseJson(text: string, maxLength = MAX_JSON_LENGTH): unknown {
  if (text.length > maxLength) throw new JsonError('too-long')
  if (isTooDeep(text, MAX_JSON_DEPTH)) throw new JsonError('too-deep')
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new JsonError('not-json', { cause })
  }
}
