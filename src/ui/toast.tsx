import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'
import { useAnnounce } from './announcer.tsx'
import { ToastBox, type Toast } from './toast-box.tsx'

const ToastContext = createContext<(toast: Toast) => void>(() => {})

/**
 * Holds the one toast of the page, after everything else. Belongs into an `AnnouncerProvider`, which says its text.
 * @param closeLabel what the button of a toast that stays says
 */
export function ToastProvider({ closeLabel, children }: { closeLabel: string; children: ReactNode }) {
  const announce = useAnnounce()
  const [shown, setShown] = useState<{ toast: Toast; turn: number; isOpen: boolean }>()
  const show = useCallback(
    (toast: Toast) => {
      setShown((before) => ({ toast, turn: (before?.turn ?? 0) + 1, isOpen: true }))
      announce(toast.text)
    },
    [announce],
  )
  const close = useCallback(() => setShown((before) => before && { ...before, isOpen: false }), [])
  return (
    <ToastContext value={show}>
      {children}
      {shown && (
        <ToastBox key={shown.turn} toast={shown.toast} isOpen={shown.isOpen} onClose={close} closeLabel={closeLabel} />
      )}
    </ToastContext>
  )
}

/** Shows a toast in the place of the one before, and says its text once to assistive technology. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext)
}
