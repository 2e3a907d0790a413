import { takeOutHidden, turnsDirection, type HiddenCharacter } from '#domain/hidden-characters.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Finding } from './findings.ts'

/** `U+200B`: how a character is named that nobody sees. */
export const nameCharacter = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** What to tell of hidden characters that were taken out, and how much it weighs; nothing where there were none. */
export function describeHidden(hidden: readonly HiddenCharacter[]) {
  const names = [...new Set(hidden.map(({ character }) => nameCharacter(character)))].join(', ')
  const isGrave = hidden.some(turnsDirection)
  return {
    severity: isGrave ? 'warning' : 'note',
    code: 'hidden-characters',
    what: isGrave
      ? `Hidden characters that can turn the direction of text (${names})`
      : `Characters that nobody can see, or marks on marks (${names})`,
    remedy: 'They were taken out; make sure that the line reads as it should',
  } as const satisfies Finding & Pick<Diagnostic, 'severity'>
}

/**
 * Takes out what nobody sees: zero-width characters, marks of direction and control characters, with a
 * diagnostic for every line that held some. What belongs to an emoji stays.
 */
export function removeHiddenCharacters(text: string, file: string): { text: string; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const lines = text.split('\n').map((content, place) => {
    const visible = takeOutHidden(content)
    const [first] = visible.hidden
    if (first) {
      diagnostics.push({ file, line: place + 1, column: first.place + 1, ...describeHidden(visible.hidden) })
    }
    return visible.text
  })
  return { text: lines.join('\n'), diagnostics }
}
