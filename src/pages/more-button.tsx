import { useEffect, useRef, useState } from 'react'
import { useTranslate } from '#i18n/interface-language.tsx'

/** The first items of a long list, and a way to the next ones that leads the focus to the first of them. */
export function useFirstPart<Item>(items: readonly Item[], size: number) {
  const list = useRef<HTMLDivElement>(null)
  const [parts, setParts] = useState(1)
  const [focusAt, setFocusAt] = useState<number>()
  useEffect(() => {
    if (focusAt === undefined) return
    const entries = list.current?.querySelectorAll('tbody > tr, [data-entry]')
    entries?.item(focusAt).querySelector<HTMLElement>('a[href]')?.focus()
  }, [focusAt])
  const first = items.slice(0, parts * size)
  const showMore = () => {
    setFocusAt(first.length)
    setParts(parts + 1)
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
