import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react'
import type { View } from '#domain/language.ts'

/** The languages chosen for single stories, by story. */
export type Choices = ReadonlyMap<string, View>

const NOTHING_CHOSEN: Choices = new Map()

/** Names a story across issues. */
export const storyKey = (issueId: string, storyId: string) => `${issueId}/${storyId}`

/** Where the choices are kept for the session. */
export interface ChoicesStorage {
  readonly load: () => Choices
  readonly save: (choices: Choices) => void
}

/** The choices for single stories, with what changes them; no React in it. */
export function createStoryChoices(storage: ChoicesStorage) {
  let choices: Choices | undefined
  const listeners = new Set<() => void>()
  const getSnapshot = (): Choices => {
    choices ??= storage.load()
    return choices
  }
  const replace = (next: Choices) => {
    choices = next
    storage.save(next)
    for (const listener of listeners) listener()
  }
  return {
    getSnapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Chooses what a story is read in; undefined gives it back to the page. */
    choose: (story: string, view: View | undefined) => {
      const others = [...getSnapshot()].filter(([other]) => other !== story)
      replace(new Map(view === undefined ? others : [...others, [story, view]]))
    },
    /** Forgets the choices for the stories that begin so; for all without a beginning. */
    clear: (beginning = '') => {
      replace(new Map([...getSnapshot()].filter(([story]) => !story.startsWith(beginning))))
    },
  }
}

type StoryChoicesStore = ReturnType<typeof createStoryChoices>

const FORGETFUL = createStoryChoices({ load: () => NOTHING_CHOSEN, save: () => {} })
const StoryChoicesContext = createContext<StoryChoicesStore>(FORGETFUL)

/** Gives everything below it the choices of this store. */
export function StoryChoicesProvider({ store, children }: { store: StoryChoicesStore; children: ReactNode }) {
  return <StoryChoicesContext value={store}>{children}</StoryChoicesContext>
}

/** The choices for single stories, and how to make, take back and clear them; none in prerendered pages. */
export function useStoryChoices() {
  const store = useContext(StoryChoicesContext)
  const choices = useSyncExternalStore(store.subscribe, store.getSnapshot, () => NOTHING_CHOSEN)
  return { choices, choose: store.choose, clear: store.clear }
}
