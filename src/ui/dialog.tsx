import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import styles from './dialog.module.css'
import { Icon } from './icon.tsx'

interface DialogProps {
  readonly isOpen: boolean
  /** Called when the reader closes it: by its button, by Esc, or by the ground behind it. */
  readonly onClose: () => void
  /** Its name, shown as its h2. */
  readonly title: ReactNode
  readonly closeLabel: string
  /**
   * `centre`: in the middle; `side`: along the right edge, a sheet at the foot of phones; `foot`: always a sheet;
   * `top`: near the top, the whole screen of phones, with its name for screen readers alone.
   */
  readonly placement?: 'centre' | 'side' | 'foot' | 'top'
  readonly children: ReactNode
}

/** Shows the dialog as a modal one as long as it is open, with the focus on the field marked for it, or its heading. */
function useModal(dialog: RefObject<HTMLDialogElement | null>, isOpen: boolean): void {
  // A layout effect, so that a link inside that leads on has closed it before the next page takes the focus.
  useLayoutEffect(() => {
    const element = dialog.current
    if (!isOpen || element === null) return undefined
    const page = document.documentElement
    page.toggleAttribute('data-scroll-bar', window.innerWidth > page.clientWidth)
    element.showModal()
    const first = element.querySelector<HTMLElement>('[data-first-focus]') ?? element.querySelector('h2')
    first?.focus()
    // Closing gives the focus back to what had it before.
    return () => element.close()
  }, [dialog, isOpen])
}

/** Tells when the reader leaves the dialog; a press that began inside and ended on the ground is not leaving. */
function useLeave(dialog: RefObject<HTMLDialogElement | null>, onClose: () => void): void {
  const leave = useEffectEvent(onClose)
  useEffect(() => {
    const element = dialog.current
    if (element === null) return undefined
    let pressed: EventTarget | null = null
    const onPress = (event: Event) => {
      pressed = event.target
    }
    const onRelease = (event: Event) => {
      if (event.target === element && pressed === element) leave()
    }
    const onCancel = (event: Event) => {
      if (event.target !== element) return
      event.preventDefault()
      leave()
    }
    element.addEventListener('pointerdown', onPress)
    element.addEventListener('click', onRelease)
    element.addEventListener('cancel', onCancel)
    return () => {
      element.removeEventListener('pointerdown', onPress)
      element.removeEventListener('click', onRelease)
      element.removeEventListener('cancel', onCancel)
    }
  }, [dialog])
}

/** A layer over the page that has to be closed before the page can be used again: the browser’s own modal dialog. */
export function Dialog({ isOpen, onClose, title, closeLabel, placement = 'centre', children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useModal(dialog, isOpen)
  useLeave(dialog, onClose)
  return (
    <dialog ref={dialog} className={styles.dialog} data-placement={placement} aria-labelledby={titleId}>
      {isOpen && (
        <div className={styles.inside}>
          <div className={styles.head}>
            <h2 id={titleId} tabIndex={-1} className={placement === 'top' ? 'vh' : styles.title}>
              {title}
            </h2>
            <button type="button" className={styles.close} onClick={onClose}>
              <Icon name="close" />
              {closeLabel}
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  )
}
