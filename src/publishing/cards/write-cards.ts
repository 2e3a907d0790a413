import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { codeVersion } from '#publishing/code-version.ts'
import { openKeptFiles, type KeptFiles } from '#publishing/kept-files.ts'
import { keyOf, openKeptResults } from '#publishing/kept-results.ts'
import type { PageSource } from '#publishing/page-heads.ts'
import { startThread } from '#publishing/start-thread.ts'
import { TOKENS_FILE } from './card-colours.ts'
import { CARD_FONT_FILES } from './card-fonts.ts'
import type { CardShare } from './draw-cards.ts'
import { listCards, type CardJob } from './list-cards.ts'

/** A thread takes about a second to start; fewer cards than this are drawn sooner without it. */
const CARDS_WORTH_A_THREAD = 24
const MOST_THREADS = 4

/** Without a limit a thread lets pictures lie that it has written long ago. */
const MEMORY = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 }

/** What a picture depends on besides its card and our own code. */
const OTHERS = [
  TOKENS_FILE,
  ...CARD_FONT_FILES,
  'node_modules/satori/package.json',
  'node_modules/@resvg/resvg-js/package.json',
]

export interface WriteCardsOptions {
  /** The project’s folder. */
  readonly root: string
  /** Folder for the cards of earlier builds: `.cache/social-cards`. */
  readonly cache: string
}

export interface WrittenCards {
  readonly total: number
  /** How many were not there from an earlier build. */
  readonly drawn: number
}

interface KeyedCard extends CardJob {
  readonly key: string
}

function drawInThread(share: CardShare): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = startThread(new URL('./draw-cards-worker.ts', import.meta.url), share, MEMORY)
    worker.on('error', reject)
    worker.on('exit', () => resolve())
  })
}

async function drawMissing(missing: readonly KeyedCard[], { root, cache }: WriteCardsOptions): Promise<void> {
  const cards = [...new Map(missing.map(({ key, card }) => [key, { key, card }])).values()]
  const wanted = Math.floor(cards.length / CARDS_WORTH_A_THREAD)
  const threads = Math.min(wanted, availableParallelism(), MOST_THREADS)
  if (cards.length === 0) return
  if (threads < 2) {
    const { drawCards } = await import('./draw-cards.ts')
    return drawCards({ root, kept: cache, cards })
  }
  const shares = Array.from({ length: threads }, (_none, thread) =>
    cards.filter((_card, at) => at % threads === thread),
  )
  await Promise.all(shares.map((share) => drawInThread({ root, kept: cache, cards: share })))
}

function placeAll(folder: string, cards: readonly KeyedCard[], files: KeptFiles): void {
  const folders = new Set(cards.map(({ file }) => path.join(folder, path.dirname(file))))
  for (const place of folders) mkdirSync(place, { recursive: true })
  for (const { file, key } of cards) files.place(key, path.join(folder, file))
  files.note()
}

/**
 * Writes the social cards into a built site. Only cards that no earlier build has drawn are drawn, in several threads
 * where they are many; what is of no more use is forgotten.
 */
export async function writeCards(
  folder: string,
  source: PageSource,
  options: WriteCardsOptions,
): Promise<WrittenCards> {
  const version = codeVersion('src/publishing/cards/draw-card.ts', OTHERS)
  const kept = openKeptResults(options.cache)
  const files = openKeptFiles(options.cache, kept)
  const cards = listCards(source).map((job) => ({ ...job, key: keyOf([version, JSON.stringify(job.card)]) }))
  const missing = cards.filter(({ key }) => !kept.has(key))
  await drawMissing(missing, options)
  placeAll(folder, cards, files)
  kept.forgetOthers()
  return { total: cards.length, drawn: missing.length }
}
