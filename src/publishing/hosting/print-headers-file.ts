import { cacheControlOf, hostHeaders, resourcePolicyOf, type HeaderFacts, type Headers } from './host-headers.ts'

/** A site as hosts see it. */
export interface HostedSite extends HeaderFacts {
  /** Base path with a slash at both ends. */
  readonly base: string
  /** Name of the host, such as `newsletter.example`. */
  readonly host: string
  /** The host with the port of its address, where that has one: `newsletter.example:8443`. */
  readonly authority: string
  /** What stands at the top of the site’s folder: `assets/` with a slash, `sw.js` without. */
  readonly entries: readonly string[]
}

const printRule = (path: string, headers: Headers) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')

/**
 * `_headers` as Netlify and Cloudflare Pages read it. Both join the values of a header that two rules set, so no two
 * rules with the same header fit one address: what is at the top of the site gets a rule each.
 */
export function printHeadersFile(site: HostedSite): string {
  const { base, entries } = site
  const rules = ['', ...entries].map((entry) =>
    printRule(`${base}${entry}${entry.endsWith('/') ? '*' : ''}`, {
      'Cache-Control': cacheControlOf(entry),
      'Cross-Origin-Resource-Policy': resourcePolicyOf(entry),
    }),
  )
  return `${[printRule('/*', hostHeaders(site)), ...rules].join('\n')}\n`
}
