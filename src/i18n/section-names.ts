import type { MessageKey } from './translator.ts'

const SECTION_NAMES: Readonly<Record<string, MessageKey>> = {
  problem: 'story.problem',
  solution: 'story.solution',
  highlights: 'story.highlights',
  numbers: 'story.numbers',
  synthesis: 'story.synthesis',
}

/** The interface’s own name for a kind of section that has no title; undefined for a kind without a usual one. */
export const sectionName = (kind: string): MessageKey | undefined =>
  Object.hasOwn(SECTION_NAMES, kind) ? SECTION_NAMES[kind] : undefined
