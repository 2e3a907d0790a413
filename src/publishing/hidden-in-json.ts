import { takeOutHidden } from '#domain/hidden-characters.ts'
import type { Diagnostic } from '#newsletter/diagnostic.ts'
import { describeHidden, nameCharacter } from '#newsletter/hidden-characters.ts'

/** One UTF-16 unit of a text as JSON writes it. */
const WRITTEN_UNIT = /\\(?:u[\da-f]{4}|.)|[^\\]/gi
const CONTROL = /\p{Cc}/u

/** A UTF-16 unit of what a line says, and where it is written in it. */
interface Unit {
  readonly unit: string
  readonly place: number
}

function readUnits(line: string): Unit[] {
  return [...line.matchAll(WRITTEN_UNIT)].map(({ 0: written, index: place }) => ({
    unit: written.length === 1 ? written : String(JSON.parse(`"${written}"`)),
    place,
  }))
}

type Finding = Omit<Diagnostic, 'file' | 'line'>

function findInLine(line: string): Finding | undefined {
  const units = readUnits(line)
  // Between values JSON has tabs; within them it writes a tab as an escape.
  const control = units.find(({ unit, place }) => CONTROL.test(unit) && line[place] !== '\t')
  if (control) {
    const what = `A control character, which no name holds (${nameCharacter(control.unit)})`
    return { severity: 'error', code: 'control-character', column: control.place + 1, what, remedy: 'Take it out' }
  }
  const { hidden } = takeOutHidden(units.map(({ unit }) => unit).join(''))
  const first = units[hidden[0]?.place ?? -1]
  return first && { column: first.place + 1, ...describeHidden(hidden) }
}

/**
 * Looks through a JSON file that is well formed and holds names, as they are or as escapes (`\u202e`), with a
 * diagnostic for every line that holds what nobody sees: an error for control characters; the rest is expected to be
 * taken out by whoever reads the values.
 */
export function findHiddenInJson(text: string, file: string): Diagnostic[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    const finding = findInLine(line)
    return finding ? [{ file, line: at + 1, ...finding }] : []
  })
}
