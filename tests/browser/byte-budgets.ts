/** How large something may be, in bytes as a host sends it. */
export interface Budget {
  readonly what: string
  /** What it should be; where the limit is above it, there is work to do. */
  readonly aim: number
  /** What fails the test: the aim, or one per cent above what was measured when the aim was missed. */
  readonly limit: number
}

/** One answer of a host before the first acknowledgement (RFC 6928: ten segments), less its headers. */
const FIRST_ANSWER = 13_700

const SCRIPTS = 110_000

const within = (what: string, aim: number): Budget => ({ what, aim, limit: aim })
const above = (what: string, aim: number, measured: number): Budget => ({
  what,
  aim,
  limit: Math.ceil(measured * 1.01),
})

/** Every budget; pages by the largest of their kind. */
export const BUDGETS: readonly Budget[] = [
  within('HTML: home', FIRST_ANSWER),
  above('HTML: issue', FIRST_ANSWER, 15_273),
  above('HTML: story', FIRST_ANSWER, 15_100),
  ...[
    'front door and 404',
    'list of issues',
    'issues of a year',
    'list of papers',
    'paper',
    'for-fci',
    'list of topics',
    'topic',
    'library',
    'search',
    'settings',
    'about',
  ].map((kind) => within(`HTML: ${kind}`, FIRST_ANSWER)),
  within('inline script of a page', 2_000),
  within('style sheet', 16_000),
  above('scripts: home', SCRIPTS, 151_094),
  above('scripts: issue', SCRIPTS, 154_866),
  above('scripts: story', SCRIPTS, 158_317),
  within('all fonts', 160_000),
]
