import { usePartWords } from '#i18n/part-words.ts'
import { lazyPart } from '#ui/lazy-part.tsx'
import type { ListenControlsProps } from './listen-controls.tsx'
import type { Listening } from './listening.ts'
import { useListeningState } from './use-listening.ts'

/** The controls, which come when somebody wants to listen. */
export const lazyListenControls = lazyPart<ListenControlsProps>(
  async () => (await import('./listen-controls.tsx')).ListenControls,
)

/** The small bar of a story that is read aloud; nothing while nothing is heard. */
export function ListenPlayer({ listening }: { listening: Listening }) {
  const words = usePartWords()
  const state = useListeningState(listening)
  if (state.status === 'idle') return null
  return <lazyListenControls.Part words={words} props={{ listening, state }} />
}
