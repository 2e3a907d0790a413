import { hashSource, printContentPolicy } from './content-policy.ts'
import { insertPolicy } from './print-page.ts'

const INLINE_SCRIPT = /<script>([\s\S]*?)<\/script>/g

/**
 * The page without content, which the app fills at any address while there is no network: the built `index.html`, with
 * the policy of every page.
 * @param extraHead tags that every page has
 */
export function printShell(html: string, extraHead: string): string {
  const scripts = [...html.matchAll(INLINE_SCRIPT)].map(([, script = '']) => hashSource(script))
  const page = html.replace('</head>', () => `${extraHead}</head>`)
  return insertPolicy(page, printContentPolicy({ scripts, styles: [] }))
}
