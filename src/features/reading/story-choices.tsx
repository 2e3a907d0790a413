import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import type { View } from '#domain/language.ts'

interface StoryChoices {
  readonly choices: ReadonlyMap<string, View>
  readonly choose: (story: string, view: View | undefined) => void
  readonly clear: (prefix?: string) => void
}

const NOTHING_CHOSEN: StoryChoices = { choices: new Map(), choose: () => {}, clear: () => {} }
const StoryChoicesContext = createContext(NOTHING_CHOSEN)

/** Names a story across issues. */
export const storyKey = (issueId: string, storyId: string) => `${issueId}/${storyId}`

/** Remembers, for the session, the languages chosen for single stories. */
export function StoryChoicesProvider({ children }: { children: ReactNode }) {
  const [choices, setChoices] = useState<ReadonlyMap<string, View>>(() => new Map())
  const choose = useCallback((story: string, view: View | undefined) => {
    setChoices((before) => {
      const after = new Map(before)
      if (view === undefined) after.delete(story)
      else after.set(story, view)
      return after
    })
  }, [])
  const clear = useCallback((prefix = '') => {
    setChoices((before) => new Map([...before].filter(([story]) => !story.startsWith(prefix))))
  }, [])
  const value = useMemo(() => ({ choices, choose, clear }), [choices, choose, clear])
  return <StoryChoicesContext value={value}>{children}</StoryChoicesContext>
}

/** The choices for single stories, and how to make, take back and clear them. */
export function useStoryChoices(): StoryChoices {
  return useContext(StoryChoicesContext)
}
