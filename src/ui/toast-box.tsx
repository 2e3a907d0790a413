import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import styles from './toast-box.module.css'

const NOTICE_STAYS = 6000
const ACTION_STAYS = 12_000
const TYPING = 'input, textarea, select, [contenteditable="true"]'

/** Something that has just happened, said for a while at the foot of the window. */
export interface Toast {
  readonly text: string
  /** What the reader can do about it; never the only way to do so. */
  readonly action?: {
    readonly label: string
    readonly run: () => void
    /** True where the action takes back what happened, so that Ctrl or ⌘ Z does it too. */
    readonly isUndo?: boolean
  }
  /** True for what went wrong: it stays until the reader dismisses it. */
  readonly isError?: boolean
}

interface ToastBoxProps {
  readonly toast: Toast
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly closeLabel: string
}

/** How long a toast stays, in milliseconds; undefined for as long as the reader likes. */
function stayOf({ action, isError }: Toast): number | undefined {
  if (isError === true) return undefined
  return action ? ACTION_STAYS : NOTICE_STAYS
}

function useIsTabHidden(): boolean {
  const [isHidden, setIsHidden] = useState(false)
  useEffect(() => {
    const follow = () => setIsHidden(document.visibilityState === 'hidden')
    document.addEventListener('visibilitychange', follow)
    return () => document.removeEventListener('visibilitychange', follow)
  }, [])
  return isHidden
}

/** Calls back when the time has run for `stay` milliseconds, pauses left out. */
function useEnd(stay: number | undefined, isRunning: boolean, onEnd: () => void): void {
  const left = useRef(stay)
  const end = useEffectEvent(onEnd)
  useEffect(() => {
    if (!isRunning || left.current === undefined) return undefined
    const since = Date.now()
    const timer = setTimeout(end, left.current)
    return () => {
      clearTimeout(timer)
      if (left.current !== undefined) left.current -= Date.now() - since
    }
  }, [isRunning])
}

/** Takes back with Ctrl or ⌘ Z, unless the reader is typing. */
function useUndoKey(undo: (() => void) | undefined): void {
  const run = useEffectEvent(() => undo?.())
  const isThere = undo !== undefined
  useEffect(() => {
    if (!isThere) return undefined
    const listen = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'z'
      const isTyping = event.target instanceof Element && event.target.closest(TYPING) !== null
      if (!isUndo || isTyping || event.defaultPrevented) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isThere])
}

/** True while the toast is pointed at or has the focus; what had the focus before is noted in `cameFrom`. */
function useIsAttended(box: RefObject<HTMLElement | null>, cameFrom: RefObject<HTMLElement | null>): boolean {
  const [isPointedAt, setIsPointedAt] = useState(false)
  const [hasFocus, setHasFocus] = useState(false)
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const listening = new AbortController()
    const { signal } = listening
    const onFocus = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof HTMLElement && !element.contains(relatedTarget)) cameFrom.current = relatedTarget
      setHasFocus(true)
    }
    element.addEventListener('pointerenter', () => setIsPointedAt(true), { signal })
    element.addEventListener('pointerleave', () => setIsPointedAt(false), { signal })
    element.addEventListener('focusin', onFocus, { signal })
    element.addEventListener('focusout', () => setHasFocus(false), { signal })
    return () => listening.abort()
  }, [box, cameFrom])
  return isPointedAt || hasFocus
}

function covers(box: Element, focused: Element | null): boolean {
  if (focused === null || focused === document.body || box.contains(focused)) return false
  const one = box.getBoundingClientRect()
  const other = focused.getBoundingClientRect()
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/** Keeps the toast off what has the focus: it goes to the other end of the window. */
function useClearOfFocus(box: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useLayoutEffect(() => {
    const element = box.current
    if (element === null || !isOpen) return undefined
    const settle = () => {
      if (!covers(element, document.activeElement)) return
      element.setAttribute('data-side', element.dataset.side === 'head' ? 'foot' : 'head')
    }
    let frame = 0
    const onFocus = () => {
      cancelAnimationFrame(frame)
      // After the browser has scrolled to what takes the focus.
      frame = requestAnimationFrame(settle)
    }
    settle()
    document.addEventListener('focusin', onFocus)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('focusin', onFocus)
    }
  }, [box, isOpen])
}

/** A toast as it is seen: its text, and its buttons beside. It waits while it is pointed at, focused, or out of sight. */
export function ToastBox({ toast, isOpen, onClose, closeLabel }: ToastBoxProps) {
  const box = useRef<HTMLDivElement>(null)
  const cameFrom = useRef<HTMLElement>(null)
  const isAttended = useIsAttended(box, cameFrom)
  const isTabHidden = useIsTabHidden()
  const { text, action } = toast
  const leave = () => {
    const isInside = box.current?.contains(document.activeElement) === true
    onClose()
    if (isInside && cameFrom.current?.isConnected === true) cameFrom.current.focus({ preventScroll: true })
  }
  const act = () => {
    leave()
    action?.run()
  }
  useEnd(stayOf(toast), isOpen && !isAttended && !isTabHidden, onClose)
  useUndoKey(isOpen && action?.isUndo === true ? act : undefined)
  useClearOfFocus(box, isOpen)
  return (
    <div ref={box} className={styles.toast} hidden={!isOpen} data-side="foot">
      <p>{text}</p>
      {action && (
        <button type="button" onClick={act} aria-keyshortcuts={action.isUndo === true ? 'Control+Z Meta+Z' : undefined}>
          {action.label}
        </button>
      )}
      {toast.isError === true && (
        <button type="button" onClick={leave}>
          {closeLabel}
        </button>
      )}
    </div>
  )
}
