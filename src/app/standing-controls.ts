import { READY } from './start-script.ts'

const CONTROLS = 'button,input'

/** What tells a control from others to a reader. */
function nameOf(control: Element): string {
  const label = control.closest('label')?.textContent ?? control.getAttribute('aria-label') ?? control.textContent
  return [control.tagName, control.getAttribute('value'), label].join(' ')
}

function listControls(root: HTMLElement): Map<string, HTMLElement[]> {
  const groups = new Map<string, HTMLElement[]>()
  for (const control of root.querySelectorAll<HTMLElement>(CONTROLS)) {
    const name = nameOf(control)
    groups.set(name, [...(groups.get(name) ?? []), control])
  }
  return groups
}

/**
 * Controls that are pressed before the app is there are pressed again when it is. Where the app renders a page anew,
 * the one that took a control’s place is pressed, and has the focus: it has the same name, as the first, second … of it.
 */
export function passOnPresses(root: HTMLElement): void {
  for (const [name, standing] of listControls(root)) {
    for (const [place, control] of standing.entries()) {
      const successor = () => listControls(root).get(name)?.[place]
      control.addEventListener('click', () => {
        if (!control.isConnected) successor()?.click()
      })
      if (control !== document.activeElement) continue
      document.addEventListener(READY, () => successor()?.focus({ preventScroll: true }), { once: true })
    }
  }
}
