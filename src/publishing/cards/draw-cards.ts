import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import * as v from 'valibot'
import { openKeptResults } from '#publishing/kept-results.ts'
import { readCardColours, TOKENS_FILE } from './card-colours.ts'
import { loadCardFonts } from './card-fonts.ts'
import { createCardDrawer } from './draw-card.ts'

const CardSchema = v.object({
  title: v.string(),
  titleLanguage: v.picklist(['vi', 'en']),
  kicker: v.string(),
  newsletter: v.string(),
  progress: v.number(),
})

/** Cards that one thread is to draw: each with the key under which it is kept. */
export const CardShareSchema = v.object({
  /** The project’s folder. */
  root: v.string(),
  /** Folder for what was drawn. */
  kept: v.string(),
  cards: v.array(v.object({ key: v.string(), card: CardSchema })),
})
export type CardShare = v.InferOutput<typeof CardShareSchema>

/** Draws cards one after another and keeps each under its key. */
export async function drawCards({ root, kept, cards }: CardShare): Promise<void> {
  const results = openKeptResults(kept)
  const fonts = await loadCardFonts(root, openKeptResults(path.join(kept, 'fonts')))
  const colours = readCardColours(readFileSync(path.join(root, TOKENS_FILE), 'utf8'))
  const draw = createCardDrawer({ colours, fonts })
  for (const { key, card } of cards) {
    results.keepFile(key, await draw(card))
    // The drawing library frees a picture’s memory only between turns of the event loop.
    await setImmediate()
  }
}
