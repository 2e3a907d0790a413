/* Functions for `page.evaluate`: each holds everything that it needs. */

/** What is wrong with the outline of the page: its one h1, its levels, and the names of its landmarks. */
export function findOutlineFaults(): string[] {
  const inSight = (element: Element) => element.checkVisibility()
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role=heading]')].filter(inSight)
  const levelOf = (heading: Element) => Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1))
  const faults: string[] = []
  const tops = headings.filter((heading) => levelOf(heading) === 1)
  if (tops.length !== 1) faults.push(`${tops.length} headings of level 1`)
  for (const [place, heading] of headings.entries()) {
    const before = headings[place - 1]
    const leap = before === undefined ? levelOf(heading) : levelOf(heading) - levelOf(before)
    if (leap > 1) faults.push(`level skipped before “${heading.textContent}”`)
    if (heading.textContent.trim() === '') faults.push(`empty ${heading.localName}`)
  }
  for (const name of ['header', 'main', 'footer']) {
    const count = [...document.querySelectorAll(name)].filter(
      (element) => element.closest('main') === null || name === 'main',
    ).length
    if (count !== 1) faults.push(`${count} times ${name}`)
  }
  const names = new Set<string>()
  for (const landmark of document.querySelectorAll('nav, aside, [role=region], [role=search], form[aria-label]')) {
    if (!inSight(landmark)) continue
    const labels = (landmark.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id))
    const name = landmark.getAttribute('aria-label') ?? labels.map((label) => label?.textContent ?? '').join(' ')
    const kind = `${landmark.localName} “${name.trim()}”`
    if (name.trim() === '' || names.has(kind)) faults.push(`landmark without a name of its own: ${kind}`)
    names.add(kind)
  }
  return faults
}

/**
 * Controls that a pointer hits on less than a square of the given side, in a window as high as the page. Links in a
 * sentence are exempt (WCAG 2.5.8).
 */
export function findSmallTargets(side: number): string[] {
  const isInSentence = (control: Element) => {
    if (control.localName !== 'a' || !getComputedStyle(control).display.startsWith('inline')) return false
    let block = control.parentElement
    while (block !== null && getComputedStyle(block).display === 'inline') block = block.parentElement
    const words = block?.cloneNode(true)
    if (!(words instanceof Element)) return false
    for (const link of words.querySelectorAll('a, button, .vh')) link.remove()
    return /\p{L}/u.test(words.textContent)
  }
  const reach = (control: Element, dx: number, dy: number) => {
    const { left, top, width, height } = control.getBoundingClientRect()
    const hits = (step: number) => {
      const hit = document.elementFromPoint(left + width / 2 + dx * step, top + height / 2 + dy * step)
      return hit !== null && (control.contains(hit) || hit.contains(control) === (hit.localName === 'label'))
    }
    let step = 0
    while (step < side && hits(step + 0.5)) step += 0.5
    return step
  }
  const controls = document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button]')
  return [...controls].flatMap((control) => {
    if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: false }) || isInSentence(control))
      return []
    const box = control.getBoundingClientRect()
    if (box.bottom <= 0 || box.width <= 1) return []
    const target = control.closest('label') ?? control
    const { width, height } = target.getBoundingClientRect()
    const isWide = width >= side - 0.5 || reach(target, 1, 0) + reach(target, -1, 0) >= side - 1
    const isHigh = height >= side - 0.5 || reach(target, 0, 1) + reach(target, 0, -1) >= side - 1
    if (isWide && isHigh) return []
    const name = control.getAttribute('aria-label') ?? control.textContent
    return [
      `${width.toFixed(0)} × ${height.toFixed(0)}: ${control.localName}.${control.className} ${name.slice(0, 40)}`,
    ]
  })
}
