import { hasWordsIn, type Block } from '#domain/block.ts'
import type { Issue } from '#domain/issue.ts'
import { otherLanguage, type Language, type LocalizedText } from '#domain/language.ts'
import { storyBlocks, type Story } from '#domain/story.ts'
import { textLines } from '#newsletter/text-lines.ts'
import type { Passage } from './library-record.ts'
import { currentId, resolveStory } from './resolve-kept.ts'

/** Where a kept passage is found today. */
export interface LocatedPassage {
  readonly story: Story
  /** The block that holds its words, else the nearest one; undefined for a story without blocks. */
  readonly blockId: string | undefined
  /** False where no block of the story holds the words any more. */
  readonly isThere: boolean
  /** The other language, where the same block has words in it too. */
  readonly twin: Language | undefined
}

/** What stays of words when signs and gaps between them do not count. */
const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '')

function partsOf(block: Block): readonly (LocalizedText | null)[] {
  return block.type === 'table' ? [...block.header, ...block.rows.flat()] : [block.text]
}

function holdsWords(block: Block, { quote, language }: Passage): boolean {
  const texts = partsOf(block).map((part) => part?.[language] ?? '')
  const words = texts.flatMap((text) => textLines(text).map((line) => line.text)).join(' ')
  return letters(words).includes(letters(quote))
}

function sharedLength(one: string, other: string): number {
  const limit = Math.min(one.length, other.length)
  for (let at = 0; at < limit; at += 1) if (one[at] !== other[at]) return at
  return limit
}

const numberAtEnd = (id: string) => Number(/\d+$/.exec(id)?.[0] ?? 0)

/** The block whose id is most like one that is gone: of the same section, and there of the nearest number. */
function nearestBlock(blocks: readonly Block[], goneId: string): Block | undefined {
  const stem = goneId.replace(/\d+$/, '')
  const rank = ({ id }: Block) => sharedLength(id.replace(/\d+$/, ''), stem)
  const distance = ({ id }: Block) => Math.abs(numberAtEnd(id) - numberAtEnd(goneId))
  return [...blocks].sort((one, other) => rank(other) - rank(one) || distance(one) - distance(other))[0]
}

/** Where a kept passage is found in its issue today, aliases followed; undefined where its story is gone. */
export function locatePassage(issue: Issue, passage: Passage): LocatedPassage | undefined {
  const story = resolveStory(issue, passage.storyId)
  if (story === undefined) return undefined
  const blocks = storyBlocks(story)
  const kept = blocks.find(({ id }) => id === currentId(issue, passage.blockId))
  const holder = [...(kept ? [kept] : []), ...blocks].find((block) => holdsWords(block, passage))
  const block = holder ?? kept ?? nearestBlock(blocks, passage.blockId)
  const other = otherLanguage(passage.language)
  const twin = block && hasWordsIn(block, other) ? other : undefined
  return { story, blockId: block?.id, isThere: holder !== undefined, twin }
}
