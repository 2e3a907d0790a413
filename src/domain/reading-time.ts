import type { Block } from './block.ts'
import { chooseText, type Language } from './language.ts'

/** Reading speed: Vietnamese in syllables (written apart by blanks), English in words, a minute. */
const UNITS_PER_MINUTE: Record<Language, number> = { vi: 240, en: 220 }

/** Most units begin with one of these; asking for any letter of any script takes several times as long. */
const PLAIN = /^[A-Za-z0-9]/
const ANY = /[\p{L}\p{N}]/u

const countUnits = (text: string) => text.split(/\s+/).filter((unit) => PLAIN.test(unit) || ANY.test(unit)).length

/** Minutes to read `blocks` in `language`, rounded up, at least 1; tables and code do not count. */
export function readingMinutes(blocks: readonly Block[], language: Language): number {
  const units = blocks.reduce((sum, block) => {
    if (block.type === 'table' || block.type === 'code') return sum
    return sum + countUnits(chooseText(block.text, language).text)
  }, 0)
  return Math.max(1, Math.ceil(units / UNITS_PER_MINUTE[language]))
}
