import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** What bare HTML keeps of a page: its words, in their blocks. */
const KEPT = new Set(['h1', 'h2', 'h3', 'p', 'ul', 'ol', 'li', 'blockquote', 'table', 'tr', 'th', 'td', 'em', 'strong'])

/** Controls, and what is drawn: none of them is words. */
const LEFT_OUT = new Set(['script', 'style', 'button', 'svg', 'nav', 'dialog', 'template', 'form', 'label', 'input'])

const STYLE =
  'body{margin:0 auto;max-width:40rem;padding:1rem;font:1.125rem/1.6 Georgia,serif}h1,h2,h3{line-height:1.25}' +
  'table{border-collapse:collapse}td,th{border:1px solid;padding:.25rem .5rem}a{color:#0b57d0}'

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function printNode(node: Tree.ChildNode): string {
  if ('value' in node) return escapeText(node.value)
  if (!('tagName' in node) || LEFT_OUT.has(node.tagName)) return ''
  const inside = node.childNodes.map(printNode).join('')
  return KEPT.has(node.tagName) && inside.trim() !== '' ? `<${node.tagName}>${inside}</${node.tagName}>` : inside
}

function findMain(node: Tree.ParentNode): Tree.Element | undefined {
  for (const child of node.childNodes) {
    if ('tagName' in child && child.tagName === 'main') return child
    const found = 'childNodes' in child ? findMain(child) : undefined
    if (found) return found
  }
  return undefined
}

/**
 * The same words as a page has, as one HTML file with a small style and no script: what no site can be faster than.
 * @param links addresses that the page must lead to
 * @throws Error when the page has no `<main>`
 */
function printLimit(html: string, links: readonly string[]): string {
  const main = findMain(parse(html))
  if (!main) throw new Error('The page has no <main>.')
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? []
  const ways = links.map((link) => `<p><a href="${link}">${link}</a></p>`).join('')
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`
  return `<!doctype html><html lang="vi"><head>${head}<style>${STYLE}</style></head><body><main>${printNode(main)}${ways}</main></body></html>`
}

export interface LimitSite {
  readonly folder: string
  /** HTML of the pages by their addresses. */
  readonly pages: ReadonlyMap<string, string>
}

/** Writes pages as bare HTML that lead to each other, at the addresses that they have on the site. */
export function writeLimit({ folder, pages }: LimitSite): void {
  for (const [address, html] of pages) {
    const file = path.join(folder, address, 'index.html')
    mkdirSync(path.dirname(file), { recursive: true })
    const others = [...pages.keys()].filter((other) => other !== address)
    writeFileSync(file, printLimit(html, others))
  }
}
