import { useLayoutEffect, useState, type RefObject } from 'react'

/** A custom property that holds a time, in milliseconds. */
function readDuration(styles: CSSStyleDeclaration, name: string): number {
  const text = styles.getPropertyValue(name).trim()
  const value = Number.parseFloat(text)
  return text.endsWith('ms') ? value : value * 1000
}

/** Calls back with the eased share of the swing, frame by frame, and with undefined at its end; returns what stops it. */
function swing(element: Element, onFrame: (share: number | undefined) => void): () => void {
  const styles = getComputedStyle(element)
  const timing = { duration: readDuration(styles, '--m-4'), easing: styles.getPropertyValue('--ease').trim() }
  if (!(timing.duration > 0)) {
    onFrame(undefined)
    return () => {}
  }
  // An animation of nothing, for its clock.
  const animation = element.animate([], timing)
  let frame = 0
  const step = () => {
    const share = animation.effect?.getComputedTiming().progress ?? undefined
    onFrame(share)
    if (share !== undefined) frame = requestAnimationFrame(step)
  }
  step()
  return () => {
    cancelAnimationFrame(frame)
    animation.cancel()
  }
}

/**
 * A number on its way, once, from `from` to `to`; `to` at once where there is no `from`, where motion is unwelcome,
 * and on every later change.
 */
export function useSwing(element: RefObject<Element | null>, to: number, from: number | undefined): number {
  const [share, setShare] = useState(from === undefined ? undefined : 0)
  useLayoutEffect(() => {
    const target = element.current
    if (from === undefined || target === null) return
    return swing(target, setShare)
  }, [element, from])
  return from === undefined || share === undefined ? to : from + (to - from) * share
}
