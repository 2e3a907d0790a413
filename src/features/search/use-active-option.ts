import { useState } from 'react'

/** Which of `count` options is the active one; none until the reader moves, and again when the options change. */
export function useActiveOption(count: number, options: string) {
  const [active, setActive] = useState({ options, index: -1 })
  const index = active.options === options && active.index < count ? active.index : -1
  const move = (step: 1 | -1) => {
    if (count === 0) return
    const from = index < 0 && step < 0 ? 0 : index
    setActive({ options, index: (from + step + count) % count })
  }
  return { index, move, activate: (next: number) => setActive({ options, index: next }) }
}
