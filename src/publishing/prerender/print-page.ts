import { escapeHtml } from '../escape-html.ts'
import { hashSource, printContentPolicy, type InlineHashes } from './content-policy.ts'
import { inlineScriptHashes } from './page-integrity.ts'
import type { SealedFile } from './page-template.ts'

/** What one page is put together from. */
export interface PageParts {
  /** Everything before the page’s own HTML, with its head filled. */
  readonly start: string
  readonly end: string
  /** What `#root` holds; empty for a page that the app alone fills. */
  readonly html: string
  /** Address below the base path for which the HTML was made; absent where it is for no address. */
  readonly path?: string | undefined
  /** What shows where the app does not come. */
  readonly lateLink: string
  readonly style: string
  /** The whole style sheet, for readers without JavaScript. */
  readonly wholeStyle: SealedFile
  readonly startScript: string
}

export interface PrintedPage {
  readonly text: string
  /** What the policies of hosts must allow. */
  readonly hashes: InlineHashes
}

const CHARSET = /<meta charset="utf-8" ?\/?>/

/** A page with its policy before everything that it allows or forbids. */
export function insertPolicy(html: string, policy: string): string {
  const content = escapeHtml(policy).replaceAll('&#39;', "'")
  return html.replace(
    CHARSET,
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${content}">`,
  )
}

function printStyleLink({ address, integrity }: SealedFile): string {
  return `<link rel="stylesheet" href="${escapeHtml(address)}" integrity="${escapeHtml(integrity)}">`
}

/** The whole HTML file of a page, with the policy that allows what it holds inline and nothing else. */
export function printPage(parts: PageParts): PrintedPage {
  const { start, end, html, path, lateLink, style, wholeStyle, startScript } = parts
  const hashes = { scripts: [...inlineScriptHashes(start), hashSource(startScript)], styles: [hashSource(style)] }
  const head = insertPolicy(start, printContentPolicy(hashes)).replace(
    '</head>',
    () => `<style>${style}</style><noscript>${printStyleLink(wholeStyle)}</noscript></head>`,
  )
  const root = `<div id="root"${path === undefined ? '' : ` data-path="${escapeHtml(path)}"`}>${html}</div>`
  return { text: `${head}${root}${lateLink}<script>${startScript}</script>${end}`, hashes }
}
