/** How long a selection rests until it counts as made, in milliseconds. */
const RESTED = 200

/** Calls back when a selection of the page is made or gone: once it rests, and not while the button is down. */
export function watchSelection(onSettled: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isPressed = false
  const settle = () => {
    clearTimeout(timer)
    timer = setTimeout(onSettled, RESTED)
  }
  const listening = new AbortController()
  const { signal } = listening
  const release = () => {
    if (isPressed) settle()
    isPressed = false
  }
  document.addEventListener('selectionchange', () => !isPressed && settle(), { signal })
  document.addEventListener('pointerdown', ({ pointerType }) => (isPressed = pointerType === 'mouse'), { signal })
  document.addEventListener('pointerup', release, { signal })
  document.addEventListener('pointercancel', release, { signal })
  // A reader may have selected something before this came.
  if (document.getSelection()?.isCollapsed === false) settle()
  return () => {
    clearTimeout(timer)
    listening.abort()
  }
}
