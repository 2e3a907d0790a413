import type { Draft } from '#newsletter/draft.ts'

/** The beginning of a line. */
export const at = (line: number) => ({ line, column: 1 })

/** A paragraph that begins a line. */
export const words = (line: number, text: string) => ({ type: 'paragraph' as const, text, place: at(line) })

/** What was read of a newsletter that has these parts and no others. */
export const draftWith = (language: Draft['language'], parts: Partial<Draft> = {}): Draft => ({
  file: `${language}.md`,
  isSound: true,
  language,
  frontMatter: {},
  frontMatterLines: {},
  hook: [],
  stories: [],
  sections: [],
  closing: [],
  papers: [],
  ...parts,
})

/** The warning that something has no translation; without a line, anywhere in the file. */
export const untranslated = (what: string, id: string, line?: number) => ({
  severity: 'warning',
  code: 'untranslated',
  file: 'en.md',
  ...(line === undefined ? {} : at(line)),
  what,
  remedy: `Translate it, or list ${id} under "untranslated" in the front matter of vi.md`,
})

/** The note that the words of a heading are not shown. */
export const headingLeftOut = (line: number, text: string) => ({
  severity: 'note',
  code: 'heading-left-out',
  file: 'vi.md',
  ...at(line),
  what: `The heading “${text}” is not shown; what stands below it is`,
  remedy: 'Nothing needs to be done',
})
