import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { ServedSite } from './sites.ts'

const root = path.join(import.meta.dirname, '../..')

/** An element of a page as it stands in its file. */
export interface PageElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** Its own text, without that of elements within. */
  readonly text: string
}

/** Files of a built site, read from the disk. */
export interface BuiltFiles {
  readonly base: string
  /** Paths of all HTML files below the site’s folder. */
  readonly pages: readonly string[]
  readonly read: (file: string) => string
  /** The file that a plain static host sends for a path below the base path; undefined: none. */
  readonly fileAt: (path: string) => string | undefined
}

const hasChildren = (node: Tree.Node): node is Tree.ParentNode => 'childNodes' in node
const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node

function* elementsBelow(node: Tree.Node): Generator<PageElement> {
  if (isElement(node)) {
    const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
    yield { name: node.tagName, attributes, text }
  }
  if ('content' in node) yield* elementsBelow(node.content)
  if (hasChildren(node)) for (const child of node.childNodes) yield* elementsBelow(child)
}

/** Every element of a page, in order. */
export const elementsOf = (html: string): PageElement[] => [...elementsBelow(parse(html))]

/** The site that `npm run build` has left in a folder. */
export function openBuilt({ folder, base }: Pick<ServedSite, 'folder' | 'base'>): BuiltFiles {
  const site = path.join(root, folder)
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll(path.sep, '/'))
  return {
    base,
    pages: names.filter((name) => name.endsWith('.html')).sort(),
    read: (file) => readFileSync(path.join(site, file), 'utf8'),
    fileAt: (address) => {
      const file = address.endsWith('/') || address === '' ? `${address}index.html` : address
      return existsSync(path.join(site, file)) ? file : undefined
    },
  }
}
