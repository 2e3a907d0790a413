/**
 * The rules by which Mozilla’s HTTP Observatory scores a site, as published in its sources
 * (https://github.com/mdn/mdn-http-observatory, `src/grader/charts.js` and `src/analyzer/`), as far as they concern a
 * static site that is asked over https.
 */

/** An answer to be scored: its headers by lower-case name, and its HTML. */
export interface ScannedAnswer {
  readonly headers: Readonly<Record<string, string>>
  readonly html: string
}

/** What a rule found, and what that adds to the score. */
export interface Finding {
  readonly result: string
  readonly modifier: number
}

type Policy = ReadonlyMap<string, ReadonlySet<string>>

const BROAD = ['ftp:', 'http:', 'https:', '*', 'http://*', 'http://*.*', 'https://*', 'https://*.*']
const UNSAFE = ["'unsafe-inline'", 'data:']
const ANYTHING: ReadonlySet<string> = new Set(['*'])
const NOTHING: ReadonlySet<string> = new Set(["'none'"])

const hasAny = (sources: ReadonlySet<string>, wanted: readonly string[]) => wanted.some((one) => sources.has(one))

/** @throws Error where a directive stands twice, which the Observatory takes for an invalid policy */
function parsePolicy(text: string): Policy {
  const policy = new Map<string, ReadonlySet<string>>()
  for (const entry of text.split(';')) {
    const [name = '', ...sources] = entry.trim().split(/\s+/)
    if (name === '') continue
    if (policy.has(name.toLowerCase())) throw new Error(`${name} stands twice`)
    const isEmptyList = sources.length === 0 && name.endsWith('-src')
    policy.set(name.toLowerCase(), isEmptyList ? NOTHING : new Set(sources.map((source) => source.toLowerCase())))
  }
  return policy
}

/** A source counts where every policy has it; a directive of one policy alone allows nothing that is told apart. */
function intersect(first: Policy, second: Policy): Policy {
  const names = new Set([...first.keys(), ...second.keys()])
  return new Map(
    [...names].map((name) => {
      const other = second.get(name)
      const own = first.get(name)
      if (other === undefined) return [name, own ?? NOTHING]
      const both = [...(own ?? [])].filter((source) => other.has(source))
      return [name, both.length === 0 ? NOTHING : new Set(both)]
    }),
  )
}

const META = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/i

function readPolicy({ headers, html }: ScannedAnswer): Policy | undefined {
  const told = headers['content-security-policy']
  const meta = META.exec(html)?.[1]
  if (told === undefined) return meta === undefined ? undefined : parsePolicy(meta)
  return meta === undefined ? parsePolicy(told) : intersect(parsePolicy(told), parsePolicy(meta))
}

function judgePolicy(policy: Policy): Finding {
  const of = (name: string) => policy.get(name) ?? policy.get('default-src') ?? ANYTHING
  const script = of('script-src')
  const style = of('style-src')
  const isHttp = (source: string) => source.startsWith('http:') || source.startsWith('ftp:')
  if (hasAny(script, [...BROAD, ...UNSAFE]) || hasAny(of('object-src'), BROAD)) {
    return { result: 'csp-implemented-with-unsafe-inline', modifier: -20 }
  }
  const active = [...policy].filter(([name]) => name !== 'img-src' && name !== 'media-src')
  if (active.some(([, sources]) => [...sources].some(isHttp))) {
    return { result: 'csp-implemented-with-insecure-scheme', modifier: -20 }
  }
  if (script.has("'unsafe-eval'") || style.has("'unsafe-eval'")) {
    return { result: 'csp-implemented-with-unsafe-eval', modifier: -10 }
  }
  if ([...of('img-src'), ...of('media-src')].some(isHttp)) {
    return { result: 'csp-implemented-with-insecure-scheme-in-passive-content-only', modifier: -10 }
  }
  if (hasAny(style, [...BROAD, ...UNSAFE])) {
    return { result: 'csp-implemented-with-unsafe-inline-in-style-src-only', modifier: 0 }
  }
  const fallback = policy.get('default-src')
  const isClosed = fallback?.size === 1 && fallback.has("'none'")
  return isClosed
    ? { result: 'csp-implemented-with-no-unsafe-default-src-none', modifier: 10 }
    : { result: 'csp-implemented-with-no-unsafe', modifier: 5 }
}

function scorePolicy(answer: ScannedAnswer): Finding {
  try {
    const policy = readPolicy(answer)
    return policy ? judgePolicy(policy) : { result: 'csp-not-implemented', modifier: -25 }
  } catch {
    return { result: 'csp-header-invalid', modifier: -25 }
  }
}

const HALF_A_YEAR = 15_768_000

function scoreTransport({ headers }: ScannedAnswer): Finding {
  const told = headers['strict-transport-security']
  if (told === undefined) return { result: 'hsts-not-implemented', modifier: -20 }
  const age = /(?:^|;)\s*max-age=(\d+)/i.exec(told)?.[1]
  if (age === undefined) return { result: 'hsts-header-invalid', modifier: -20 }
  return Number(age) < HALF_A_YEAR
    ? { result: 'hsts-implemented-max-age-less-than-six-months', modifier: -10 }
    : { result: 'hsts-implemented-max-age-at-least-six-months', modifier: 0 }
}

/** `frame-ancestors` counts in a header alone. */
function scoreFraming({ headers }: ScannedAnswer): Finding {
  if (/(?:^|;)\s*frame-ancestors\s/i.test(headers['content-security-policy'] ?? '')) {
    return { result: 'x-frame-options-implemented-via-csp', modifier: 5 }
  }
  const told = headers['x-frame-options']?.trim().toLowerCase()
  if (told === undefined) return { result: 'x-frame-options-not-implemented', modifier: -20 }
  return told === 'deny' || told === 'sameorigin'
    ? { result: 'x-frame-options-sameorigin-or-deny', modifier: 0 }
    : { result: 'x-frame-options-header-invalid', modifier: -20 }
}

function scoreSniffing({ headers }: ScannedAnswer): Finding {
  const told = headers['x-content-type-options']?.trim().toLowerCase()
  if (told === 'nosniff') return { result: 'x-content-type-options-nosniff', modifier: 0 }
  return { result: `x-content-type-options-${told === undefined ? 'not-implemented' : 'header-invalid'}`, modifier: -5 }
}

const PRIVATE = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin']
const TELLING = ['origin', 'origin-when-cross-origin', 'unsafe-url', 'no-referrer-when-downgrade']

function scoreReferrer({ headers }: ScannedAnswer): Finding {
  const told = headers['referrer-policy']?.trim().toLowerCase()
  if (told === undefined) return { result: 'referrer-policy-not-implemented', modifier: 0 }
  if (PRIVATE.includes(told)) return { result: 'referrer-policy-private', modifier: 5 }
  return { result: `referrer-policy-${TELLING.includes(told) ? 'unsafe' : 'header-invalid'}`, modifier: -5 }
}

function scoreResources({ headers }: ScannedAnswer): Finding {
  const told = headers['cross-origin-resource-policy']?.trim().toLowerCase()
  const name = 'cross-origin-resource-policy'
  if (told === undefined) return { result: `${name}-not-implemented`, modifier: 0 }
  if (told === 'same-origin' || told === 'same-site') {
    return { result: `${name}-implemented-with-${told}`, modifier: 10 }
  }
  return told === 'cross-origin'
    ? { result: `${name}-implemented-with-cross-origin`, modifier: 0 }
    : { result: `${name}-header-invalid`, modifier: -5 }
}

function scoreSharing({ headers }: ScannedAnswer): Finding {
  const told = headers['access-control-allow-origin']
  if (told === undefined) return { result: 'cross-origin-resource-sharing-not-implemented', modifier: 0 }
  const isOpen = headers['access-control-allow-credentials'] === 'true'
  return { result: 'cross-origin-resource-sharing-implemented', modifier: isOpen ? -50 : 0 }
}

/** Cookies and scripts of other origins cost marks; a static site has neither. */
function scoreCookies({ headers }: ScannedAnswer): Finding {
  return headers['set-cookie'] === undefined
    ? { result: 'cookies-not-found', modifier: 0 }
    : { result: 'cookies-found', modifier: -20 }
}

function scoreScripts({ html }: ScannedAnswer): Finding {
  return /<script[^>]* src="(?:https?:)?\/\//i.test(html)
    ? { result: 'sri-not-implemented-but-external-scripts-loaded', modifier: -5 }
    : { result: 'sri-not-implemented-but-all-scripts-loaded-from-secure-origin', modifier: 0 }
}

const RULES = [
  scorePolicy,
  scoreTransport,
  scoreFraming,
  scoreSniffing,
  scoreReferrer,
  scoreResources,
  scoreSharing,
  scoreCookies,
  scoreScripts,
]

/** Extra marks are given to those who lose few. */
const ENOUGH_FOR_EXTRA = 90

/** The score out of 100 and more, and what each rule found. */
export function scoreAnswer(answer: ScannedAnswer): { readonly score: number; readonly findings: readonly Finding[] } {
  const findings = RULES.map((rule) => rule(answer))
  const sum = (list: readonly Finding[]) => list.reduce((total, { modifier }) => total + modifier, 0)
  const plain = 100 + sum(findings.filter(({ modifier }) => modifier < 0))
  const extra = plain < ENOUGH_FOR_EXTRA ? 0 : sum(findings.filter(({ modifier }) => modifier > 0))
  return { score: Math.max(0, plain + extra), findings }
}
