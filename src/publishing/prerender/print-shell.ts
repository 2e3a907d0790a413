import { printContentPolicy } from './content-policy.ts'
import { inlineScriptHashes } from './page-integrity.ts'
import { insertPolicy } from './print-page.ts'

/**
 * The page without content, which the app fills at any address while there is no network: the built `index.html`, with
 * the policy of every page.
 * @param extraHead tags that every page has
 */
export function printShell(html: string, extraHead: string): string {
  const scripts = inlineScriptHashes(html)
  const page = html.replace('</head>', () => `${extraHead}</head>`)
  return insertPolicy(page, printContentPolicy({ scripts, styles: [] }))
}
