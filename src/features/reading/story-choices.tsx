import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react'
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

interface StoryChoicesProviderProps {
  readonly load: () => ReadonlyMap<string, View>
  readonly save: (choices: ReadonlyMap<string, View>) => void
  readonly children: ReactNode
}

/** Remembers, for the session, the languages chosen for single stories. */
export function StoryChoicesProvider({ load, save, children }: StoryChoicesProviderProps) {
  const [choices, setChoices] = useState<ReadonlyMap<string, View> | null>(null)
  // Not while rendering: a prerendered page knows no choices.
  useLayoutEffect(() => setChoices(load()), [load])
  useEffect(() => {
    if (choices !== null) save(choices)
  }, [choices, save])
  const choose = useCallback((story: string, view: View | undefined) => {
    setChoices((before) => {
      const after = new Map(before ?? NOTHING_CHOSEN.choices)
      if (view === undefined) after.delete(story)
      else after.set(story, view)
      return after
    })
  }, [])
  const clear = useCallback((prefix = '') => {
    setChoices((before) => new Map([...(before ?? [])].filter(([story]) => !story.startsWith(prefix))))
  }, [])
  const value = useMemo(() => ({ choices: choices ?? NOTHING_CHOSEN.choices, choose, clear }), [choices, choose, clear])
  return <StoryChoicesContext value={value}>{children}</StoryChoicesContext>
}

/** The choices for single stories, and how to make, take back and clear them. */
export function useStoryChoices(): StoryChoices {
  return useContext(StoryChoicesContext)
}
