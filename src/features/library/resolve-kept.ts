import { findStory, type Issue } from '#domain/issue.ts'
import { storyBlocks, type Story } from '#domain/story.ts'

/** The id that a story or block has today, by one that it has or had. */
export function currentId({ aliases }: Issue, id: string): string {
  return Object.hasOwn(aliases, id) ? (aliases[id] ?? id) : id
}

/** The story that a kept id means today, aliases followed; undefined where it is no longer in the issue. */
export function resolveStory(issue: Issue, storyId: string): Story | undefined {
  return findStory(issue, currentId(issue, storyId))
}

/** Every former id of a story or block. */
export function formerIds(issue: Issue, id: string): readonly string[] {
  return Object.keys(issue.aliases).filter((former) => former !== id && issue.aliases[former] === id)
}

/** Where a kept block is found today. */
export interface ResolvedBlock {
  readonly story: Story
  /** The block, or the nearest one to it; undefined for the beginning of the story. */
  readonly blockId: string | undefined
  /** False where the kept block is gone and `blockId` stands in for it. */
  readonly isExact: boolean
}

/**
 * Where a kept block is found today, aliases followed. Where it is gone, the nearest is the last one of `readBefore`
 * that is still there, in reading order.
 * @param kept the block as it was kept, and the blocks that were read with it
 */
export function resolveBlock(
  issue: Issue,
  storyId: string,
  kept: { readonly blockId: string; readonly readBefore?: readonly string[] },
): ResolvedBlock | undefined {
  const story = resolveStory(issue, storyId)
  if (story === undefined) return undefined
  const blocks = storyBlocks(story).map(({ id }) => id)
  const blockId = currentId(issue, kept.blockId)
  if (blocks.includes(blockId)) return { story, blockId, isExact: true }
  const read = new Set(kept.readBefore?.map((id) => currentId(issue, id)))
  return { story, blockId: blocks.findLast((id) => read.has(id)), isExact: false }
}
