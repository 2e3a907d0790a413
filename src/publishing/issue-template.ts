import { readFileSync } from 'node:fs'
import type { Language } from '#domain/language.ts'

/** The layout of a new issue in one language, with `{{…}}` where facts of the issue go. */
export function readTemplate(language: Language): string {
  return readFileSync(new URL(`./templates/${language}.md`, import.meta.url), 'utf8')
}
