import { READY } from './start-script.ts'

const CONTROLS = 'button,input'
const FIELDS = /^(?:search|text)$/

const isField = (target: unknown): target is HTMLInputElement =>
  target instanceof HTMLInputElement && FIELDS.test(target.type)

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

/** As if the reader had typed it now. React compares with what was set last, which the element’s own setter tells it. */
function typeInto(field: HTMLInputElement, text: string): void {
  field.value = field.defaultValue
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** What was typed into a field before the app is there stays in it: the app would begin with what the page says. */
export function keepTypedWords(root: HTMLElement): void {
  const typed = new Map<HTMLInputElement, string>()
  for (const field of root.querySelectorAll('input')) {
    if (isField(field) && field.value !== field.defaultValue) typed.set(field, field.value)
  }
  const noteEvent = ({ target }: Event) => {
    if (isField(target)) typed.set(target, target.value)
  }
  root.addEventListener('input', noteEvent, true)
  const giveBack = () => {
    root.removeEventListener('input', noteEvent, true)
    for (const [field, text] of typed) if (field.isConnected) typeInto(field, text)
  }
  document.addEventListener(READY, giveBack, { once: true })
}
