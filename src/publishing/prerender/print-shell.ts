import { printContentPolicy } from './content-policy.ts'
import { inlineScriptHashes } from './page-integrity.ts'
import { insertPolicy } from './print-page.ts'

const EMPTY_ROOT = '<div id="root"></div>'

/** What the shell has besides the built page. */
export interface ShellParts {
  /** Tags that every page has. */
  readonly extraHead: string
  /** What is seen until the app is there, as HTML. */
  readonly opening: string
}

/**
 * The page without content, which the app fills at any address while there is no network: the built `index.html`, with
 * the policy of every page.
 * @throws Error where the page has no empty `#root`
 */
export function printShell(html: string, { extraHead, opening }: ShellParts): string {
  const scripts = inlineScriptHashes(html)
  if (!html.includes(EMPTY_ROOT)) throw new Error(`index.html lacks ${EMPTY_ROOT}.`)
  const page = html
    .replace(EMPTY_ROOT, () => `<div id="root">${opening}</div>`)
    .replace('</head>', () => `${extraHead}</head>`)
  return insertPolicy(page, printContentPolicy({ scripts, styles: [] }))
}
