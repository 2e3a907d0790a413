import type { Receipt, WriteOutcome } from './library-snapshot.ts'
import type { StoryName } from './reading-store.ts'
import type { SelectedPassage } from './selected-passages.ts'
import { libraryStore } from './use-library.ts'

const isMade = (outcome: WriteOutcome) => outcome.kind !== 'failed'

/** Several changes as one: all of them, or, where one could not be kept, none. */
async function together(outcomes: readonly WriteOutcome[]): Promise<WriteOutcome> {
  const receipt: Receipt = {
    replaced: outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [] : outcome.receipt.replaced)),
  }
  const failed = outcomes.find((outcome) => !isMade(outcome))
  if (failed !== undefined && receipt.replaced.length > 0) await libraryStore.undo(receipt)
  const [first] = outcomes
  return failed ?? { kind: first?.kind === 'in-memory' ? 'in-memory' : 'kept', receipt }
}

/** Keeps selected words, those of each block as a passage of their own. */
export async function keepPassages(story: StoryName, words: readonly SelectedPassage[]): Promise<WriteOutcome> {
  const { issueId, storyId } = story
  return together(await Promise.all(words.map((one) => libraryStore.keepPassage({ issueId, storyId, ...one }))))
}

/** Removes kept passages. */
export async function dropPassages(ids: readonly string[]): Promise<WriteOutcome> {
  return together(await Promise.all(ids.map((id) => libraryStore.removePassage(id))))
}
