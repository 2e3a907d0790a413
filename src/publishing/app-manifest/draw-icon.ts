import { Resvg } from '@resvg/resvg-js'
import type { CardColours } from '../cards/card-colours.ts'
import { encodePng, readPicture } from '../cards/encode-png.ts'

/** The mark is drawn on a square of this side, as in `public/favicon.svg`. */
const SIDE = 32

/** What devices cut off a maskable icon lies outside a circle of 80 % (W3C Web Application Manifest, 1.9). */
const SAFE_SHARE = 0.8

/** An icon of the app, by the name of its file. */
export interface AppIcon {
  readonly file: string
  /** Length of a side in pixels. */
  readonly size: number
  readonly purpose: 'any' | 'maskable'
}

export const APP_ICONS: readonly AppIcon[] = [
  { file: 'icons/192.png', size: 192, purpose: 'any' },
  { file: 'icons/512.png', size: 512, purpose: 'any' },
  { file: 'icons/maskable-512.png', size: 512, purpose: 'maskable' },
]

/** Draws the door, ajar, on the light. */
export function drawIcon({ size, purpose }: AppIcon, { light, ink }: Pick<CardColours, 'light' | 'ink'>): Buffer {
  const scale = purpose === 'maskable' ? SAFE_SHARE : 1
  const middle = SIDE / 2
  const place = `translate(${middle} ${middle}) scale(${scale}) translate(-9 -12)`
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" width="${size}" height="${size}">`,
    `<rect width="${SIDE}" height="${SIDE}" fill="${light}"/><g transform="${place}">`,
    `<path d="M1 1h16v22H1z" fill="none" stroke="${ink}" stroke-width="2"/><path d="M9 2h7v20l-7-4z" fill="${ink}"/>`,
    '</g></svg>',
  ].join('')
  const { width, height, pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  return encodePng([readPicture({ width, height, rgba: pixels })])
}
