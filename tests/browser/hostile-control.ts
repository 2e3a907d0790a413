import type { Page } from '@playwright/test'
import type { HostileString } from '../support/hostile-strings.ts'
import { auditDocument, watchPage } from './hostile-watch.ts'

const ADDRESS = 'unsafe-control-page/'

/** Markdown as a careless page turns it into HTML: links, images and autolinks, everything else as it comes. */
function carelessHtml(text: string): string {
  const addresses = new Map(Array.from(text.matchAll(/^\[(\w+)\]: (.*)$/gm), ([, name = '', to = '']) => [name, to]))
  return text
    .replace(/!\[([^\]]*)\]\(<?([^)>]*)>?\)/g, '<img alt="$1" src="$2">')
    .replace(/\[([^\]]*)\]\(<?(.*?)>?(?: "(.*)")?\)$/gm, '<a href="$2" title="$3">$1</a>')
    .replace(
      /\[([^\]]*)\]\[(\w+)\]/g,
      (_, words: string, name: string) => `<a href="${addresses.get(name)}">${words}</a>`,
    )
    .replace(/<((?:javascript|data|vbscript):[^>]*)>/gi, '<a href="$1">$1</a>')
}

/** Does with a text what a careless page would: HTML, Markdown and the address of a link. Runs in the page. */
function plant({ text, html }: { text: string; html: string }): void {
  const box = document.body.appendChild(document.createElement('div'))
  box.id = 'box'
  const inAttributes = `<b title='${text}'></b><b title="${text}"></b>`
  const parts = [text, html, inAttributes].map((source) => {
    const part = box.appendChild(document.createElement('div'))
    part.innerHTML = source
    return part
  })
  box.appendChild(document.createElement('a')).setAttribute('href', text)
  for (const script of parts.flatMap((part) => [...part.querySelectorAll('script')])) {
    const live = document.createElement('script')
    live.textContent = script.textContent
    script.replaceWith(live)
  }
  for (const element of box.querySelectorAll('*')) {
    for (const event of ['click', 'mouseover', 'focus', 'toggle', 'animationstart']) {
      element.dispatchEvent(new Event(event, { bubbles: true, cancelable: true }))
    }
  }
}

/** What the harness makes of one string on a page without any care. */
export interface Caught {
  readonly text: string
  readonly deeds: readonly string[]
}

/** Shows each string on a deliberately unsafe page, to see that the harness is awake. */
export async function showUnsafely(page: Page, origin: string, strings: readonly HostileString[]): Promise<Caught[]> {
  const { takeDeeds } = await watchPage(page, origin)
  await page.route(`**/${ADDRESS}`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Unsafe</title><body>' }),
  )
  const caught: Caught[] = []
  for (const { text } of strings) {
    await page.goto(ADDRESS)
    try {
      await page.evaluate(plant, { text, html: carelessHtml(text) })
      const audit = await page.evaluate(auditDocument, '#box')
      caught.push({ text, deeds: [...audit, ...(await takeDeeds())] })
    } catch (error) {
      caught.push({ text, deeds: [`led away: ${String(error).slice(0, 60)}`, ...(await takeDeeds().catch(() => []))] })
    }
  }
  return caught
}
