/** The most values that data may hold, lists and objects included; the largest issue so far holds two thousand. */
export const MAX_VALUES = 400_000
/** The longest text that data may hold, in UTF-16 units. What is shown as Markdown may be much shorter. */
export const MAX_TEXT_LENGTH = 100_000
/** The deepest nesting that data may have. */
const MAX_DEPTH = 150

/** A part of some data, and the way to it. */
interface Part {
  readonly value: unknown
  readonly key: string
  readonly parent: Part | undefined
  readonly depth: number
}

/** What is too much in some data, and where it is, as `stories.0.title`. */
export interface DataExcess {
  readonly path: string
  readonly message: string
}

function pathOf(part: Part): string {
  const keys: string[] = []
  for (let at = part; at.parent; at = at.parent) keys.unshift(at.key)
  return keys.join('.')
}

function messageFor({ value, depth }: Part): string | undefined {
  if (typeof value === 'string' && value.length > MAX_TEXT_LENGTH) return `is longer than ${MAX_TEXT_LENGTH} characters`
  return depth > MAX_DEPTH ? `nests deeper than ${MAX_DEPTH} levels` : undefined
}

/**
 * What makes unknown data too long, too deep or too much to be validated: a validator that calls itself overflows
 * its stack on deep data. Walks through it without calling itself; data that holds itself is endless and refused.
 */
export function findExcess(data: unknown): DataExcess | undefined {
  const open: Part[] = [{ value: data, key: '', parent: undefined, depth: 0 }]
  let count = 0
  for (let part = open.pop(); part; part = open.pop()) {
    const message = messageFor(part)
    if (message !== undefined) return { path: pathOf(part), message }
    if (typeof part.value !== 'object' || part.value === null) continue
    const entries = Object.entries(part.value)
    count += entries.length
    if (count > MAX_VALUES) return { path: '', message: `holds more than ${MAX_VALUES} values` }
    for (const [key, value] of entries) open.push({ value, key, parent: part, depth: part.depth + 1 })
  }
  return undefined
}
