import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'

const AnnouncerContext = createContext<(message: string) => void>(() => {})

/** Holds the one polite status region of the page, in which changes are said to assistive technology. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ message: '', turn: 0 })
  const announce = useCallback((message: string) => setSaid((before) => ({ message, turn: before.turn + 1 })), [])
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div role="status" className="vh">
        {/* A new element each time, so that the same sentence twice is said twice. */}
        <span key={said.turn}>{said.message}</span>
      </div>
    </AnnouncerContext>
  )
}

/** Says a sentence once, politely, to assistive technology. */
export function useAnnounce(): (message: string) => void {
  return useContext(AnnouncerContext)
}
