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

const listed = (sources: readonly string[]) => ["'self'", ...new Set(sources)].join(' ')

/**
 * A Content Security Policy without any `unsafe-`: everything from the site itself, and of what stands inline only
 * what the build has put there.
 */
export function printContentPolicy({ scripts, styles }: InlineHashes): string {
  return [
    "default-src 'none'",
    `script-src ${listed(scripts)}`,
    `style-src ${listed(styles)}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    "frame-src 'none'",
  ].join('; ')
}
