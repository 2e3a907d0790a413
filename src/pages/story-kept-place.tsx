import { useEffect, useState } from 'react'
import { whenIdle } from '#features/library/tab-moments.ts'
import { usePartWords } from '#i18n/part-words.ts'
import { lazyPart } from '#ui/lazy-part.tsx'
import type { StoryKeptProps } from './story-kept.tsx'
import styles from './story-kept.module.css'

/** Notes on a story and passages kept of it, which come when the text stands and nobody waits for anything. */
export const lazyStoryKept = lazyPart<StoryKeptProps>(async () => (await import('./story-kept.tsx')).StoryKept)

/** The place of what the reader keeps of a story. */
export function StoryKeptPlace(props: StoryKeptProps) {
  const words = usePartWords()
  const [isIdle, setIsIdle] = useState(false)
  useEffect(() => whenIdle(() => setIsIdle(true)), [])
  return <div className={styles.space}>{isIdle && <lazyStoryKept.Part words={words} props={props} />}</div>
}
