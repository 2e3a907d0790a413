import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { lazyModule, StalledCode, type LazyModule } from './lazy-module.ts'

/** From here on the reader is told that it takes long, in milliseconds. */
export const SLOW_AFTER = 7500

/** What stands in the place of a part whose code takes long or did not come. */
export interface PartWords {
  readonly slow: string
  readonly failed: string
  readonly retry: string
  readonly reload: string
}

interface PartPlace<Props> {
  /** Absent: nothing is said of a part that nobody asked for. */
  readonly words?: PartWords | undefined
  /** What the words stand in, such as an item of a list. */
  readonly frame?: ((said: ReactNode) => ReactNode) | undefined
  readonly props: Props
}

/** A part of the page that only a press brings, and its code with it. */
export interface LazyPart<Props> {
  /** Brings the code when a press is likely. */
  readonly preload: () => Promise<void>
  /** Nothing until the code is there, but for what is to be said of code that takes long or did not come. */
  readonly Part: (place: PartPlace<Props>) => ReactNode
}

/** What a control takes to bring code as soon as it is pointed at, focused or touched. */
export interface Approach {
  readonly onPointerEnter: () => void
  readonly onPointerDown: () => void
  readonly onFocus: () => void
}

/** Props for a control whose press will need some code. */
export function onApproach(preload: () => Promise<void>): Approach {
  const bring = () => void preload()
  return { onPointerEnter: bring, onPointerDown: bring, onFocus: bring }
}

type PartState = 'coming' | 'slow' | 'there' | 'failed' | 'stalled'

interface SaidProps {
  readonly state: PartState
  readonly words: PartWords
  readonly onRetry: () => void
}

function Said({ state, words, onRetry }: SaidProps) {
  return (
    <>
      <p role="status">{state === 'slow' && words.slow}</p>
      {(state === 'failed' || state === 'stalled') && (
        <>
          <p role="alert">{words.failed}</p>
          <p>
            <button
              type="button"
              className="button-quiet"
              onClick={state === 'failed' ? onRetry : () => location.reload()}
            >
              {state === 'failed' ? words.retry : words.reload}
            </button>
          </p>
        </>
      )}
    </>
  )
}

interface Arrival<Code> {
  readonly loaded: Code | undefined
  readonly state: PartState
  readonly retry: () => void
}

/** How far the code of a part has come, and what asks for it again. */
function useArrival<Code>(code: LazyModule<Code>): Arrival<Code> {
  const [state, setState] = useState<PartState>(code.get() === undefined ? 'coming' : 'there')
  const isAwaited = state === 'coming' || state === 'slow'
  useEffect(() => {
    if (!isAwaited) return undefined
    let isWanted = true
    const settle = (next: PartState) => {
      if (isWanted) setState(next)
    }
    const timer = setTimeout(settle, SLOW_AFTER, 'slow')
    const arrive = async () => code.use(() => settle('there'))
    arrive().catch((error: unknown) => settle(error instanceof StalledCode ? 'stalled' : 'failed'))
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [code, isAwaited])
  return { loaded: code.get(), state, retry: () => setState('coming') }
}

/**
 * A part that is never in prerendered HTML. Unlike `React.lazy` it never hides what stands around it, and a part
 * whose code is there shows at once.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  const code = lazyModule(load)
  function Part({ words, frame, props }: PartPlace<Props>) {
    const { loaded: Component, state, retry } = useArrival(code)
    if (Component) return <Component {...props} />
    const said = words && <Said state={state} words={words} onRetry={retry} />
    return frame && said ? frame(said) : said
  }
  return { preload: code.preload, Part }
}
