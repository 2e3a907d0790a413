import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { hashSource } from './content-policy.ts'

/** Where the built `index.html` lies and how it names files. */
export interface BuiltPage {
  /** Folder of the built app. */
  readonly folder: string
  /** Base path with a slash at both ends. */
  readonly base: string
}

const STYLE = /<link rel="stylesheet"[^>]* href="([^"]+)"/
const ENTRY = /<script type="module"[^>]* src="([^"]+)"/
const MODULES = /<link rel="modulepreload"[^>]* href="([^"]+)"/g
const TAGS = /(<(?:script type="module"|link rel="(?:stylesheet|modulepreload)")[^>]* (?:src|href)="([^"]+)")/g

/** The import map stands before everything that brings a module: not every browser heeds one that comes later. */
const HEAD_END = /(<meta charset="utf-8" ?\/?>(?:\s*<script>[\s\S]*?<\/script>)?)/
const INLINE_SCRIPT = /<script(?: type="importmap")?>([\s\S]*?)<\/script>/g

/** Hash sources of what stands inline as script, import map included (CSP Level 3; HTML, “import maps”). */
export function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(INLINE_SCRIPT)].map(([, script = '']) => hashSource(script))
}

/** Integrity metadata of a file (W3C Subresource Integrity). The shortest hash: every page carries it. */
function integrityOf(bytes: Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`
}

/**
 * The built `index.html` with what its files must be (W3C Subresource Integrity): on the tags that name them, and in an
 * import map, since browsers check a module that another one imports by that map alone. The map lists the style sheet
 * first, which it does not concern, then the app’s first module and those it needs: from it the start script learns
 * what to bring.
 */
export function addIntegrity(html: string, { folder, base }: BuiltPage): string {
  const first = [STYLE, ENTRY].map((pattern) => pattern.exec(html)?.[1])
  const modules = [...html.matchAll(MODULES)].map(([, address]) => address)
  const addresses = [...first, ...modules].filter((address) => address !== undefined)
  const integrity = Object.fromEntries(
    addresses.map((address) => [
      address,
      integrityOf(readFileSync(path.join(folder, decodeURI(address.slice(base.length))))),
    ]),
  )
  const map = `<script type="importmap">${JSON.stringify({ integrity })}</script>`
  return html
    .replace(TAGS, (tag, _, address: string) => `${tag} integrity="${integrity[address] ?? ''}"`)
    .replace(HEAD_END, (before) => `${before}${map}`)
}
