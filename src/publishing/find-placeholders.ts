import type { Language } from '#domain/language.ts'
import type { Diagnostic } from '#newsletter/diagnostic.ts'
import { readTemplate } from './issue-template.ts'

const linesOf = (text: string) =>
  text
    .normalize('NFC')
    .split(/\r?\n/u)
    .map((line) => line.trim())

/** Headings of the format belong to every issue, and its example of a paper may be the paper of one. */
const isFormat = (line: string) =>
  line.startsWith('##') || line.includes('](') || line.includes('{{') || line.length < 4

/** The headline and the sentences of a new issue, which an editor replaces. */
const placeholdersOf = (language: Language) =>
  new Set(linesOf(readTemplate(language)).filter((line) => !isFormat(line) && !/^[a-z]+:/u.test(line)))

/** One warning for a language file in which words of the layout of a new issue still stand. */
export function findPlaceholders(language: Language, { file, text }: { file: string; text: string }): Diagnostic[] {
  const placeholders = placeholdersOf(language)
  const found = linesOf(text).flatMap((line, at) => (placeholders.has(line) ? [{ line: at + 1, words: line }] : []))
  const [first] = found
  if (!first) return []
  const more = found.length > 1 ? ` and ${found.length - 1} more` : ''
  return [
    {
      severity: 'warning',
      code: 'placeholder',
      file,
      line: first.line,
      what: `Words of the empty layout would be published: “${first.words.replace(/^[#-] /u, '')}”${more}`,
      remedy: 'Write the issue’s own words in their place',
    },
  ]
}
