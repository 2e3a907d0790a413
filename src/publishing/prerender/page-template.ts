/** A file and what its bytes must be (W3C Subresource Integrity). */
export interface SealedFile {
  readonly address: string
  readonly integrity: string
}

/** The parts of `index.html` as Vite leaves it, from which every page is put together. */
export interface PageTemplate {
  /** Everything before the page’s own HTML, without script and style sheet of the app. */
  readonly start: string
  /** Everything after it. */
  readonly end: string
  /** The whole style sheet. */
  readonly style: SealedFile
}

const ENTRY = /\s*<script type="module"[^>]* src="[^"]+"[^>]*><\/script>/
const STYLE = /\s*<link rel="stylesheet"[^>]* href="([^"]+)" integrity="([^"]+)"[^>]*>/
const PRELOAD = /\s*<link rel="modulepreload"[^>]*>/g
const ROOT = '<div id="root">'
/** It tells readers without JavaScript that they need it, which is true of the template only. */
const NOSCRIPT = /\s*<noscript>[\s\S]*?<\/noscript>/
/** Of use to who reads the source of the template, and a few bytes of every page. */
const BETWEEN_TAGS = /(?<=>)\s+(?=<)/g

function missing(what: string): Error {
  return new Error(`index.html as built has no ${what}.`)
}

function findStyle(html: string): SealedFile {
  const [, address, integrity] = STYLE.exec(html) ?? []
  if (address === undefined || integrity === undefined) throw missing('<link rel="stylesheet"> with its integrity')
  return { address, integrity }
}

/**
 * Takes the built `index.html` apart.
 * @throws Error when it lacks the app’s script, its style sheet or `<div id="root">`
 */
export function readPageTemplate(html: string): PageTemplate {
  if (!ENTRY.test(html)) throw missing('<script type="module">')
  const style = findStyle(html)
  const bare = [ENTRY, STYLE, PRELOAD, NOSCRIPT]
    .reduce((rest, part) => rest.replace(part, ''), html)
    .replace(BETWEEN_TAGS, '')
  const [start, end, ...others] = bare.split(ROOT)
  if (start === undefined || end === undefined || others.length > 0) throw new Error(`index.html has no ${ROOT}.`)
  return { start, end: end.replace('</div>', ''), style }
}
