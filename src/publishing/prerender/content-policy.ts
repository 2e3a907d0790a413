import { createHash } from 'node:crypto'

/** The source of a policy that allows exactly this inline script or style (CSP Level 3, hash-source). */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** What a page holds inline, as hash sources. */
export interface InlineHashes {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/** The one Trusted Types policy that scripts may create: it makes the address of the service worker. */
const TRUSTED_TYPES_POLICY = 'app'

/** What holds on every page whatever it is made of: nothing from elsewhere, no plug-ins, no frames. */
const EVERYWHERE: readonly string[] = [
  "style-src-attr 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "media-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  `trusted-types ${TRUSTED_TYPES_POLICY}`,
]

const listed = (sources: readonly string[]) => ["'self'", ...new Set(sources)].join(' ')

/**
 * The policy in the head of a page, without any `unsafe-`: everything from the site itself, and of what stands inline
 * only what the build has put there.
 */
export function printContentPolicy({ scripts, styles }: InlineHashes): string {
  const own = ["default-src 'none'", `script-src ${listed(scripts)}`, `style-src ${listed(styles)}`]
  return [...own, ...EVERYWHERE].join('; ')
}

/**
 * The policy that a host sends with every answer. It is the page’s own without its hashes of styles, which differ from
 * page to page and would make a header of kilobytes; so neither `style-src` nor `default-src`, which would stand for
 * it, can be in it: both are left to the page. What a page cannot say of itself, the host does: who may frame it.
 * @param scripts hashes of the inline scripts of all pages
 */
export function printHostPolicy(scripts: readonly string[]): string {
  return [`script-src ${listed(scripts)}`, ...EVERYWHERE, "frame-ancestors 'none'"].join('; ')
}
