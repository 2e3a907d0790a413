import type { Page } from '@playwright/test'

/** What a page did that none may do, by the name of the deed. */
export type Deeds = readonly string[]

declare global {
  interface Window {
    /** What scripts of the content did, noted by the traps below. */
    deedsOfContent?: string[]
  }
}

/** Runs before any script of a page: whatever a hostile text calls leaves a note instead. */
function setTraps(): void {
  const deeds: string[] = []
  window.deedsOfContent = deeds
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'msgbox']) {
    Object.defineProperty(window, name, { value: () => deeds.push(`script: ${name}`), configurable: true })
  }
  addEventListener('securitypolicyviolation', (event) => deeds.push(`policy: ${event.violatedDirective}`))
  addEventListener('submit', (event) => {
    deeds.push('a form was sent')
    event.preventDefault()
  })
}

/** What stands in a part of a page, through which content could act. Runs in the page. */
export function auditDocument(selector: string): string[] {
  const root = document.querySelector(selector) ?? document.body
  const deeds: string[] = []
  const address = /^(?:https:|mailto:|#)/i
  const place = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
  const ofReact = /^_[rR]_[0-9a-z]+_(?:-[a-z]+)?$/
  const isOwn = (element: Element, name: string) =>
    new URL(element.getAttribute(name) ?? '', document.baseURI).origin === location.origin
  for (const element of root.querySelectorAll('*')) {
    const tag = element.localName
    if (/^(?:script|iframe|frame|object|embed|base|meta|link|style|applet|audio|video|source|img)$/.test(tag)) {
      deeds.push(`element: ${tag}`)
    }
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) deeds.push(`handler: ${name}`)
      if (/^(?:src|srcdoc|srcset|action|formaction|data|background|poster|ping)$/.test(name))
        deeds.push(`address in ${name}`)
      const isLink = name === 'href' || name === 'xlink:href'
      if (isLink && !address.test(value) && !isOwn(element, name)) deeds.push(`link: ${value.slice(0, 60)}`)
      if (name === 'style' && /url|expression|position|import/i.test(value)) deeds.push('style')
      if (name === 'id' && !place.test(value) && !ofReact.test(value)) {
        deeds.push(`id: ${value.slice(0, 60)}`)
      }
    }
    const name = element.getAttribute('name') ?? ''
    if (name in Document.prototype) deeds.push(`a name that hides a property: ${name}`)
  }
  if (Object.keys(Object.prototype).length > 0) deeds.push('Object.prototype was changed')
  return deeds
}

const isInside = (url: URL, origin: string) =>
  url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:' || url.protocol === 'about:'

/** Watches a page from before its first script on; ask for its deeds when it has settled. */
export async function watchPage(page: Page, origin: string): Promise<{ readonly takeDeeds: () => Promise<Deeds> }> {
  const seen: string[] = []
  await page.addInitScript(setTraps)
  page.on('dialog', (dialog) => {
    seen.push('a dialog')
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (!isInside(url, origin)) seen.push(`request: ${url.href.slice(0, 80)}`)
  })
  page.context().on('page', (popup) => {
    seen.push('a window was opened')
    void popup.close()
  })
  const takeDeeds = async () => {
    const noted = await page.evaluate(() => window.deedsOfContent?.splice(0) ?? [])
    return [...new Set([...seen.splice(0), ...noted])]
  }
  return { takeDeeds }
}
