import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const MOST_COLOURS = 256

/** Level 9 takes six times as long for a sixth less. */
const DEFLATE_LEVEL = 6

/** A picture of opaque pixels, four bytes each: red, green, blue and one that is ignored. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

/** Pixels by colour, run by run: flat pictures have few runs. */
function countColours(colours: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>()
  for (let start = 0; start < colours.length; ) {
    const colour = colours[start] ?? 0
    let end = start + 1
    while (colours[end] === colour) end += 1
    counts.set(colour, (counts.get(colour) ?? 0) + end - start)
    start = end
  }
  return counts
}

const distance = (one: number, other: number) =>
  [0, 8, 16].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0)

/** The commonest colours as a palette, and for every colour the nearest of them. */
function choosePalette(counts: ReadonlyMap<number, number>) {
  const byCount = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour)
  const palette = byCount.slice(0, MOST_COLOURS)
  const places = new Map(palette.map((colour, place) => [colour, place]))
  for (const colour of byCount.slice(MOST_COLOURS)) {
    let nearest = 0
    for (let place = 1; place < palette.length; place += 1) {
      if (distance(palette[place] ?? 0, colour) < distance(palette[nearest] ?? 0, colour)) nearest = place
    }
    places.set(colour, nearest)
  }
  return { palette, places }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([8, 3, 0, 0, 0], 8)
  return data
}

/** Puts the palette’s place of each pixel into a row, run by run. */
function fillRow(row: Buffer, colours: Uint32Array, places: ReadonlyMap<number, number>): void {
  for (let start = 0; start < row.length; ) {
    const colour = colours[start] ?? 0
    let end = start + 1
    while (end < row.length && colours[end] === colour) end += 1
    row.fill(places.get(colour) ?? 0, start, end)
    start = end
  }
}

/**
 * A PNG with a palette (PNG 3, §11.2.2): a third of the size of full colour for flat drawings. Beyond 256 colours the
 * rarest take the nearest of the others, which are shades at the edges of letters.
 */
export function encodePng({ width, height, rgba }: Pixels): Buffer {
  const colours = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height)
  const { palette, places } = choosePalette(countColours(colours))
  const rows = Buffer.alloc((width + 1) * height)
  for (let row = 0; row < height; row += 1) {
    fillRow(rows.subarray(row * (width + 1) + 1, (row + 1) * (width + 1)), colours.subarray(row * width), places)
  }
  const entries = palette.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255])
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(width, height)),
    chunk('PLTE', Buffer.from(entries)),
    chunk('IDAT', deflateSync(rows, { level: DEFLATE_LEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
