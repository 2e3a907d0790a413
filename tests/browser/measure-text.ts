/*
 * What a page looks like, measured in the page itself: each function is handed to `page.evaluate` and so holds
 * everything that it needs.
 */

/** What text may not be smaller or tighter than. */
export interface TextFloors {
  /** Pixels. */
  readonly size: number
  /** Line height as a multiple of the size, by the first family of the text; others are not asked. */
  readonly leading: Readonly<Record<string, number>>
}

/** Texts in sight that are smaller than the floor or set tighter than their family allows. */
export function findSmallText(floors: TextFloors): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const elements = new Set<Element>()
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode
    if (parentElement !== null && textContent !== null && textContent.trim() !== '') elements.add(parentElement)
  }
  const faults = [...elements].flatMap((element) => {
    // Signs that stand for nothing have no marks to collide.
    const isUnread = element.closest('.vh, [aria-hidden=true], script, style, noscript') !== null
    if (isUnread || !element.checkVisibility()) return []
    const style = getComputedStyle(element)
    const size = Number.parseFloat(style.fontSize)
    // Lines are at least as high as the block around them says.
    let block = element
    while (getComputedStyle(block).display === 'inline' && block.parentElement !== null) block = block.parentElement
    const heights = [style, getComputedStyle(block)].map(({ lineHeight }) => Number.parseFloat(lineHeight))
    const leading = Math.max(...heights) / size
    const family = style.fontFamily.split(',')[0]?.replaceAll('"', '') ?? ''
    const place = `${element.localName}.${element.className}: ${element.textContent.slice(0, 30)}`
    const floor = floors.leading[family] ?? 0
    return [
      ...(size < floors.size ? [`${size} px: ${place}`] : []),
      ...(leading < floor - 0.005 ? [`${family} ${leading.toFixed(2)} < ${floor}: ${place}`] : []),
    ]
  })
  return [...new Set(faults)]
}

/** A line of text as it is broken on the screen. */
export interface Line {
  readonly text: string
  readonly isLast: boolean
}

/** The lines of every paragraph that a selector finds, as the browser has broken them. */
export function findLines(selector: string): Line[] {
  const linesOf = (paragraph: Element) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    const lines: { bottom: number; text: string }[] = []
    const range = document.createRange()
    while (walker.nextNode()) {
      const node = walker.currentNode
      if (node.parentElement?.closest('.vh') != null) continue
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+\s*|\s+/g)) {
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const box = range.getClientRects()[0]
        if (box === undefined) continue
        const middle = (box.top + box.bottom) / 2
        const line = lines.at(-1)
        if (line === undefined || middle > line.bottom) lines.push({ bottom: box.bottom, text: word })
        else line.text += word
      }
    }
    return lines.map(({ text }, index) => ({ text: text.trim(), isLast: index === lines.length - 1 }))
  }
  return [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).flatMap(linesOf)
}

/** What the page scrolls sideways by, whole or in one of its parts; code may, for its lines have a meaning. */
export function findSidewaysScroll(): string[] {
  const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth
  const parts = [...document.querySelectorAll('body *')].filter((element) => {
    if (element.scrollWidth <= element.clientWidth + 1 || element.localName === 'pre') return false
    return ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
  })
  return [
    ...(overflow > 0 ? [`the page by ${overflow} px`] : []),
    ...parts.map((part) => `${part.localName}.${part.className} by ${part.scrollWidth - part.clientWidth} px`),
  ]
}
