import { startTransition, useEffect, useRef, useState } from 'react'
import { useTranslate } from '#i18n/interface-language.tsx'

/** The first items of a long list, and a way to the next ones that leads the focus to the first of them. */
export function useFirstPart<Item>(items: readonly Item[], size: number) {
  const list = useRef<HTMLDivElement>(null)
  const [parts, setParts] = useState(1)
  const focusAt = useRef<number>(undefined)
  useEffect(() => {
    if (focusAt.current === undefined) return
    const entries = list.current?.querySelectorAll('tbody > tr, [data-entry]')
    const entry = entries?.[focusAt.current]
    // It may still have to be loaded.
    if (entry === undefined) return
    focusAt.current = undefined
    entry.querySelector<HTMLElement>('a[href]')?.focus()
  })
  const first = items.slice(0, parts * size)
  const showMore = () => {
    focusAt.current = first.length
    startTransition(() => setParts(parts + 1))
  }
  return { first, rest: items.length - first.length, showMore, list }
}

/** Offers the rest of a list, where there is one. */
export function MoreButton({ count, onMore }: { count: number; onMore: () => void }) {
  const translate = useTranslate()
  if (count === 0) return null
  return (
    <p>
      <button type="button" className="button-quiet" onClick={onMore}>
        {translate('list.more', { count })}
      </button>
    </p>
  )
}
