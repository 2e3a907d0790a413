import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { parseIssueIndex } from '#domain/parse-issue.ts'
import { issueIndexFile, storyPath } from '#domain/paths.ts'
import { findBrowser } from '../browser/find-browser.ts'
import { hostFiles } from './host-files.ts'
import { writeLimit } from './limit-pages.ts'
import { createSlowLink } from './slow-link.ts'
import { visit, type Visit } from './visit.ts'

/**
 * How near the built site comes to its limit: the same words as bare HTML files. Both are visited in turns, on a
 * slowed phone behind a slow line, and the limit twice in each round: how far it is from itself is the machine’s noise.
 *
 *   npm run build && npm run bench [-- --rounds 7 --site dist --cpu 4]
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    site: { type: 'string', default: 'dist' },
    cpu: { type: 'string', default: '4' },
  },
})

const LINE = { roundTrip: 150, down: 1600, up: 750 }
const MEASURES = ['fcp', 'lcp', 'cls', 'tbt', 'heap', 'next', 'again', 'repeat'] as const satisfies (keyof Visit)[]

const listen = (server: Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })

async function serveSlowly(folder: string) {
  const host = hostFiles(folder)
  const link = createSlowLink(await listen(host), LINE)
  const origin = `http://127.0.0.1:${await listen(link)}`
  return { origin, close: () => [host, link].forEach((server) => server.close()) }
}

/** Addresses of the first two stories of the newest issue that has two. */
function twoStories(site: string): readonly [string, string] {
  const index: unknown = JSON.parse(readFileSync(path.join(site, issueIndexFile), 'utf8'))
  for (const { id, stories } of parseIssueIndex('the list of issues', index).issues) {
    const [first, second] = stories
    if (first && second) return [storyPath('vi', id, first.id), storyPath('vi', id, second.id)]
  }
  throw new Error('The site has no issue with two stories.')
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return (low + high) / 2
}

const cell = (text: string) => text.padStart(9)

function printTable(rounds: readonly (readonly Visit[])[], names: readonly string[]): string {
  const lines = names.flatMap((name, entry) => {
    const of = (measure: (typeof MEASURES)[number], at: number) => rounds.map((visits) => visits[at]?.[measure] ?? 0)
    const medians = MEASURES.map((measure) => cell(median(of(measure, entry)).toFixed(measure === 'cls' ? 3 : 1)))
    const ratios = MEASURES.map((measure) => {
      const limit = of(measure, 0)
      const shares = of(measure, entry).flatMap((value, at) => (limit[at] ? value / limit[at] : []))
      return cell(shares.length === 0 ? '–' : median(shares).toFixed(2))
    })
    return [name.padEnd(14) + medians.join(''), '  to the limit'.padEnd(14) + ratios.join('')]
  })
  return [''.padEnd(14) + MEASURES.map(cell).join(''), ...lines].join('\n')
}

const site = path.resolve(values.site)
const limit = mkdtempSync(path.join(tmpdir(), 'limit-'))
const [first, second] = twoStories(site)
const read = (address: string) => readFileSync(path.join(site, address, 'index.html'), 'utf8')
writeLimit({ folder: limit, pages: new Map([first, second].map((address) => [address, read(address)])) })
const served = [await serveSlowly(limit), await serveSlowly(site), await serveSlowly(limit)]
const rounds: Visit[][] = []
try {
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const visits: Visit[] = []
    for (const { origin } of served) {
      visits.push(await visit({ origin, first, second, cpu: Number(values.cpu), executablePath: findBrowser() }))
    }
    rounds.push(visits)
    process.stdout.write(`round ${round + 1}\n`)
  }
  process.stdout.write(`${printTable(rounds, ['limit', 'this site', 'limit again'])}\n`)
} finally {
  for (const { close } of served) close()
  rmSync(limit, { recursive: true, force: true })
}
process.exit()
