import type { Block } from '#domain/block.ts'
import type { Language } from '#domain/language.ts'
import { blockLines, linesLanguage } from '#newsletter/text-lines.ts'
import type { Passage, SpokenPart } from './listening.ts'

/** A titled run of blocks. */
export interface TitledBlocks {
  /** What is said before the first block. */
  readonly titles: readonly SpokenPart[]
  readonly blocks: readonly Block[]
}

function speakBlock(block: Block, language: Language, codeNotice: SpokenPart): SpokenPart[] {
  const lines = blockLines(block, language)
  const spoken = lines.filter((line) => line.kind !== 'code').map((line) => line.text)
  const own: SpokenPart[] =
    spoken.length === 0 ? [] : [{ text: spoken.map(endSentence).join('\n'), language: linesLanguage(block, language) }]
  return spoken.length < lines.length ? [codeNotice, ...own] : own
}

/** A voice runs on from item to item where no mark ends the first one. */
function endSentence(line: string): string {
  return /[.!?…:;][”’)]?$/u.test(line) ? line : `${line}.`
}

/**
 * The text of a story as passages to be read aloud, one for each block.
 * @param codeNotice what is said in the place of a piece of code
 */
export function storyPassages(parts: readonly TitledBlocks[], language: Language, codeNotice: SpokenPart): Passage[] {
  return parts.flatMap(({ titles, blocks }) =>
    blocks.map((block, place) => {
      const own = speakBlock(block, language, codeNotice)
      return { blockId: block.id, parts: place === 0 ? [...titles, ...own] : own }
    }),
  )
}
