/**
 * What jsdom lacks and the app asks of every browser: media queries (none of them matches) and modal dialogs, reduced
 * to what their users can tell: open or not, and the focus given back on closing.
 */
function standInMatchMedia(query: string): MediaQueryList {
  return Object.assign(new EventTarget(), {
    media: query,
    matches: false,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  })
}

const openers = new WeakMap<HTMLDialogElement, Element | null>()

export function standInForBrowser(): void {
  window.matchMedia = standInMatchMedia
  HTMLDialogElement.prototype.showModal = function showModal() {
    openers.set(this, document.activeElement)
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    if (!this.open) return
    this.open = false
    const opener = openers.get(this)
    if (opener instanceof HTMLElement) opener.focus()
    this.dispatchEvent(new Event('close'))
  }
}
