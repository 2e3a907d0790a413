import { Resvg } from '@resvg/resvg-js'
import { createElement, type CSSProperties, type ReactElement, type ReactNode } from 'react'
import satori from 'satori'
import { COVER_SIZE, coverAngle, coverGeometry, FLOOR_TOP } from '#ui/cover-geometry.ts'
import type { CardColours } from './card-colours.ts'
import { DISPLAY_FAMILIES, UI_FAMILIES, type CardFont } from './card-fonts.ts'
import { CARD_HEIGHT, CARD_WIDTH } from './card-size.ts'
import { encodePng, readPicture, type Picture } from './encode-png.ts'
import type { Card } from './list-cards.ts'

const MARGIN = 64
/** The cover is as high as the card; of its wall, what is left of this is cut off. */
const COVER_SCALE = CARD_HEIGHT / COVER_SIZE
const COVER_LEFT = 96
const COVER_START = CARD_WIDTH - (COVER_SIZE - COVER_LEFT) * COVER_SCALE
const COLUMN = COVER_START - MARGIN - 40
/** Left of it stand the words, from it on the cover, which many cards share. */
const SEAM = Math.floor(COVER_START)

interface TitleSize {
  readonly upTo: number
  readonly size: number
  /** As many as there is room for; what is longer ends in an ellipsis. */
  readonly lines: number
}

const SMALLEST: TitleSize = { upTo: Number.POSITIVE_INFINITY, size: 46, lines: 6 }

/** Sizes of titles by their length in characters. */
const SIZES: readonly TitleSize[] = [
  { upTo: 24, size: 92, lines: 3 },
  { upTo: 44, size: 78, lines: 3 },
  { upTo: 72, size: 66, lines: 4 },
  { upTo: 110, size: 54, lines: 5 },
  SMALLEST,
]

const MARK_SCALE = 1.5

const box = (style: CSSProperties, ...children: ReactNode[]): ReactElement =>
  createElement('div', { style: { display: 'flex', ...style } }, ...children)

/** No font of ours has the hyphen that does not break, and here nothing breaks at the ordinary one. */
const drawable = (text: string) => text.replaceAll('\u2011', '-')

function layTitle({ title, titleLanguage }: Card, colours: CardColours): ReactElement {
  const text = drawable(title)
  const { size, lines } = SIZES.find(({ upTo }) => text.length <= upTo) ?? SMALLEST
  const style: CSSProperties = {
    display: 'block',
    fontFamily: DISPLAY_FAMILIES,
    fontSize: size,
    lineHeight: 1.26,
    letterSpacing: '-.012em',
    color: colours.ink,
    lineClamp: lines,
    wordBreak: 'break-word',
  }
  return createElement('div', { lang: titleLanguage, style }, text)
}

/** The words of a card: facts and title above, the newsletter’s name below. */
function layWords(card: Card, colours: CardColours): ReactElement {
  const facts = box({ fontFamily: UI_FAMILIES, fontSize: 26, color: colours['ink-3'], marginBottom: 18 }, card.kicker)
  const name = box({ fontFamily: DISPLAY_FAMILIES, fontSize: 32, color: colours.ink, marginLeft: 44 }, card.newsletter)
  const column: CSSProperties = {
    width: COLUMN + MARGIN,
    height: CARD_HEIGHT,
    boxSizing: 'border-box',
    padding: `${MARGIN + 30}px 0 ${MARGIN - 8}px ${MARGIN}px`,
    flexDirection: 'column',
    justifyContent: 'space-between',
  }
  const words = box({ flexDirection: 'column' }, ...(card.kicker === '' ? [] : [facts]), layTitle(card, colours))
  return box(column, words, name)
}

function drawCover(progress: number, { sunk, hair, light, ink }: CardColours): string {
  const { opening, lightOnFloor, leaf } = coverGeometry(coverAngle(progress))
  const place = `translate(${COVER_START} 0) scale(${COVER_SCALE}) translate(${-COVER_LEFT} 0)`
  return [
    `<clipPath id="cover"><rect x="${COVER_START}" width="${CARD_WIDTH - COVER_START}" height="${CARD_HEIGHT}"/></clipPath>`,
    `<g clip-path="url(#cover)"><g transform="${place}">`,
    `<rect width="${COVER_SIZE}" height="${COVER_SIZE}" fill="${sunk}"/>`,
    `<rect y="${FLOOR_TOP}" width="${COVER_SIZE}" height="${COVER_SIZE - FLOOR_TOP}" fill="${hair}"/>`,
    `<polygon points="${opening}" fill="${light}"/>`,
    `<polygon points="${lightOnFloor}" fill="${light}" fill-opacity=".55"/>`,
    `<polygon points="${leaf}" fill="${ink}"/></g></g>`,
  ].join('')
}

/** The slit above the words, and the mark before the newsletter’s name. */
function drawMarks({ light, ink }: CardColours): string {
  const mark = `translate(${MARGIN} ${CARD_HEIGHT - MARGIN - 24 * MARK_SCALE + 4}) scale(${MARK_SCALE})`
  return [
    `<rect x="${MARGIN}" y="${MARGIN}" width="${COLUMN}" height="3" fill="${ink}"/>`,
    `<rect x="${MARGIN}" y="${MARGIN}" width="${COLUMN * 0.12}" height="9" fill="${light}"/>`,
    `<g transform="${mark}" stroke="${ink}"><path d="M1 1h16v22H1z" fill="none" stroke-width="2"/>`,
    `<path d="M9 2h7v20l-7-4z" fill="${light}" stroke-width="1.5"/></g>`,
  ].join('')
}

export interface CardTools {
  readonly colours: CardColours
  /** The same array for every card: satori reads the fonts once for each. */
  readonly fonts: CardFont[]
}

const svgOf = (left: number, width: number, shapes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${CARD_HEIGHT}" viewBox="${left} 0 ${width} ${CARD_HEIGHT}">${shapes}</svg>`

function paint(svg: string, { bg }: CardColours): Picture {
  const drawing = new Resvg(svg, { background: bg, font: { loadSystemFonts: false } }).render()
  return readPicture({ width: drawing.width, height: drawing.height, rgba: drawing.pixels })
}

/**
 * Makes what draws cards as PNG. Covers are as many as issues have stories, so each is drawn once and kept; what is
 * drawn for every card is the part with its words alone.
 */
export function createCardDrawer({ colours, fonts }: CardTools): (card: Card) => Promise<Buffer> {
  const covers = new Map<number, Picture>()
  const coverAt = (progress: number) => {
    const known = covers.get(progress)
    if (known) return known
    const cover = paint(svgOf(SEAM, CARD_WIDTH - SEAM, drawCover(progress, colours)), colours)
    covers.set(progress, cover)
    return cover
  }
  const marks = drawMarks(colours)
  return async (card) => {
    const words = await satori(layWords(card, colours), { width: SEAM, height: CARD_HEIGHT, fonts })
    const marked = words.replace(/^<svg[^>]*>/, (start) => start + marks)
    return encodePng([paint(marked, colours), coverAt(card.progress)])
  }
}
