import { hasWordsIn, type Block } from '#domain/block.ts'
import type { Language, LocalizedText } from '#domain/language.ts'
import type { Section } from '#domain/section.ts'
import type { MessageKey } from '#i18n/create-translator.ts'
import { sectionName } from '#i18n/section-names.ts'

/** The title of a section: its author’s, else the interface’s name for its kind, else none. */
export function sectionTitle(section: Section): { authored: LocalizedText } | { key: MessageKey } | undefined {
  if (section.title) return { authored: section.title }
  const key = sectionName(section.kind)
  return key && { key }
}

/** True when a part has words, and none of them in `language`. */
export function isWhollyUntranslated(blocks: readonly Block[], language: Language): boolean {
  return blocks.length > 0 && blocks.every((block) => !hasWordsIn(block, language))
}

/** True when more than a fifth of the blocks lack `language`, so that one sentence should say so at the top. */
export function isMostlyMissing(blocks: readonly Block[], language: Language): boolean {
  const missing = blocks.filter((block) => !hasWordsIn(block, language)).length
  return missing > blocks.length / 5
}
