/* Functions for `page.evaluate`: each holds everything that it needs. */

/** What a stop of the Tab key looks like. */
export interface TabStop {
  readonly name: string
  /** False where nothing about the element or the label around it tells that it has the focus. */
  readonly isMarked: boolean
  /** What lies over the middle of the element; undefined where it is in sight. */
  readonly coveredBy: string | undefined
  readonly left: number
  readonly right: number
  /** From the top of the page. */
  readonly top: number
  readonly bottom: number
  /** True for what keeps its place in the window, and for the handles that hang beside the end of their block. */
  readonly isOutOfFlow: boolean
}

/** Notes how everything that takes the focus looks without it, for `readTabStop` to compare. */
export function noteUnfocused(): void {
  const looks = new Map<Element, string>()
  for (const element of document.querySelectorAll('a, button, input, select, textarea, summary, label, [tabindex]')) {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor } = getComputedStyle(element)
    looks.set(element, [outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor].join())
  }
  Object.assign(window, { unfocusedLooks: looks })
}

/** The element that has the focus now; undefined when it is the page itself. */
export function readTabStop(): TabStop | undefined {
  const element = document.activeElement
  if (element === null || element === document.body) return undefined
  const shown = element.closest('label') ?? element
  const looks: unknown = Reflect.get(window, 'unfocusedLooks')
  const isMarked = [element, shown].some((part) => {
    const style = getComputedStyle(part)
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor } = style
    const look = [outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor].join()
    const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor)
    return looks instanceof Map && looks.get(part) !== look && (isOutlined || boxShadow !== 'none')
  })
  const box = shown.getBoundingClientRect()
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth)]
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)]
  // A link may run over several lines, with its middle between them.
  const line = [...shown.getClientRects()].find((rect) => rect.width > 0) ?? box
  const spots = [
    [(left + right) / 2, (top + bottom) / 2],
    [(line.left + line.right) / 2, (line.top + line.bottom) / 2],
  ] as const
  const hits = spots.map(([x, y]) => document.elementFromPoint(x, y))
  const isHit = hits.some((hit) => hit !== null && (shown.contains(hit) || hit.contains(shown)))
  let isOutOfFlow = element.parentElement?.previousElementSibling?.hasAttribute('data-block') === true
  for (let part: Element | null = element; part !== null; part = part.parentElement) {
    if (['fixed', 'sticky'].includes(getComputedStyle(part).position)) isOutOfFlow = true
  }
  const label = element.getAttribute('aria-label') ?? shown.textContent
  return {
    name: `${element.localName} “${label.trim().slice(0, 50)}”`,
    isMarked,
    coveredBy: isHit ? undefined : `${hits[0]?.localName ?? 'the edge of the window'}.${hits[0]?.className ?? ''}`,
    left: box.left,
    right: box.right,
    top: box.top + window.scrollY,
    bottom: box.bottom + window.scrollY,
    isOutOfFlow,
  }
}
