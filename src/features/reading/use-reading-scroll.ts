import { useEffect, useState, type RefObject } from 'react'

/** How far the window is scrolled through an article. */
export interface ReadingScroll {
  /** True when the article’s title has left the window at its top. */
  readonly isTitleAway: boolean
  /** True when the reader last went down the page. */
  readonly isGoingDown: boolean
  /** How far, in whole hundredths. */
  readonly percent: number
}

const AT_TOP: ReadingScroll = { isTitleAway: false, isGoingDown: true, percent: 0 }
const PAUSE = 100
const NOTABLE = 4

/** Share of the way from the top of the page to where the end of the article is in sight, 0 to 1. */
function scrolledShare(article: Element): number {
  const way = article.getBoundingClientRect().bottom + window.scrollY - window.innerHeight
  return way <= 0 ? 1 : Math.min(1, Math.max(0, window.scrollY / way))
}

/** Calls `measure` after scrolling, within a frame, at most ten times a second; returns what ends that. */
function onScrollThrottled(measure: () => void): () => void {
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let isLate = false
  const begin = () => {
    frame = requestAnimationFrame(measure)
    timer = setTimeout(() => {
      timer = undefined
      if (isLate) begin()
      isLate = false
    }, PAUSE)
  }
  const heed = () => {
    if (timer === undefined) begin()
    else isLate = true
  }
  heed()
  window.addEventListener('scroll', heed, { passive: true })
  window.addEventListener('resize', heed)
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    window.removeEventListener('scroll', heed)
    window.removeEventListener('resize', heed)
  }
}

/** Follows the scrolling of the article around `inside`, and draws its share as the width of `line`. */
export function useReadingScroll(
  inside: RefObject<Element | null>,
  line: RefObject<HTMLElement | null>,
): ReadingScroll {
  const [scroll, setScroll] = useState(AT_TOP)
  useEffect(() => {
    const article = inside.current?.closest('article')
    if (!article) return
    let from = window.scrollY
    return onScrollThrottled(() => {
      const share = scrolledShare(article)
      const isTitleAway = (article.querySelector('h1')?.getBoundingClientRect().bottom ?? 0) < 0
      const way = window.scrollY - from
      from = window.scrollY
      line.current?.style.setProperty('transform', `scaleX(${share})`)
      setScroll((before) => {
        const isGoingDown = !isTitleAway || (Math.abs(way) < NOTABLE ? before.isGoingDown : way > 0)
        const after = { isTitleAway, isGoingDown, percent: Math.round(share * 100) }
        const isSame =
          before.isTitleAway === isTitleAway && before.isGoingDown === isGoingDown && before.percent === after.percent
        return isSame ? before : after
      })
    })
  }, [inside, line])
  return scroll
}
