/** The parts of `index.html` as Vite leaves it, from which every page is put together. */
export interface PageTemplate {
  /** Everything before the page’s own HTML, without script and style sheet of the app. */
  readonly start: string
  /** Everything after it. */
  readonly end: string
  /** Address of the app’s first module. */
  readonly entry: string
  /** Address of the whole style sheet. */
  readonly style: string
  /** Addresses of the modules that the first one needs. */
  readonly modules: readonly string[]
}

const ENTRY = /\s*<script type="module"[^>]* src="([^"]+)"[^>]*><\/script>/
const STYLE = /\s*<link rel="stylesheet"[^>]* href="([^"]+)"[^>]*>/
const PRELOAD = /\s*<link rel="modulepreload"[^>]* href="([^"]+)"[^>]*>/g
const ROOT = '<div id="root">'
/** It tells readers without JavaScript that they need it, which is true of the template only. */
const NOSCRIPT = /\s*<noscript>[\s\S]*?<\/noscript>/

function take(html: string, pattern: RegExp, what: string): string {
  const address = pattern.exec(html)?.[1]
  if (address === undefined) throw new Error(`index.html as built has no ${what}.`)
  return address
}

/**
 * Takes the built `index.html` apart.
 * @throws Error when it lacks the app’s script, its style sheet or `<div id="root">`
 */
export function readPageTemplate(html: string): PageTemplate {
  const entry = take(html, ENTRY, '<script type="module">')
  const style = take(html, STYLE, '<link rel="stylesheet">')
  const modules = [...html.matchAll(PRELOAD)].map(([, address = '']) => address)
  const bare = [ENTRY, STYLE, PRELOAD, NOSCRIPT].reduce((rest, part) => rest.replace(part, ''), html)
  const [start, end, ...others] = bare.split(ROOT)
  if (start === undefined || end === undefined || others.length > 0) throw new Error(`index.html has no ${ROOT}.`)
  return { start, end: end.replace('</div>', ''), entry, style, modules }
}
