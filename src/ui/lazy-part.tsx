import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { lazyModule } from './lazy-module.ts'

/** A part of the page that only a press brings, and its code with it. */
export interface LazyPart<Props> {
  /** Brings the code when a press is likely. */
  readonly preload: () => Promise<void>
  /** Nothing until the code is there. `failure`: what stands in its place where the code did not come. */
  readonly Part: (props: { readonly failure: ReactNode; readonly props: Props }) => ReactNode
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

/**
 * A part that is never in prerendered HTML. Unlike `React.lazy` it never hides what stands around it, and a part
 * whose code is there shows at once.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  const code = lazyModule(load)
  function Part({ failure, props }: { readonly failure: ReactNode; readonly props: Props }) {
    const [state, setState] = useState<'coming' | 'there' | 'failed'>(code.get() ? 'there' : 'coming')
    useEffect(() => {
      if (state !== 'coming') return undefined
      let isWanted = true
      const settle = (next: 'there' | 'failed') => {
        if (isWanted) setState(next)
      }
      void code.preload().then(() => settle(code.get() ? 'there' : 'failed'))
      return () => {
        isWanted = false
      }
    }, [state])
    const Component = code.get()
    if (Component) return <Component {...props} />
    return state === 'failed' && failure
  }
  return { preload: code.preload, Part }
}
