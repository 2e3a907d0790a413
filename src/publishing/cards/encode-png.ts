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

/** A row of a picture: the colour and the end of each run of equal pixels, in turns. Equal rows are one array. */
type Row = readonly number[]

/** A picture as its rows, so that one that stands in many others is looked through once. */
export interface Picture {
  readonly width: number
  readonly rows: readonly Row[]
  /** Pixels by colour. */
  readonly counts: ReadonlyMap<number, number>
}

/** @param colours signed: unsigned ones are beyond what the engine counts in whole numbers, and take longer */
function readRow(colours: Int32Array): Row {
  const runs: number[] = []
  for (let start = 0; start < colours.length; ) {
    const colour = colours[start] ?? 0
    let end = start + 1
    while (end < colours.length && colours[end] === colour) end += 1
    runs.push(colour, end)
    start = end
  }
  return runs
}

function countRow(counts: Map<number, number>, row: Row): void {
  let start = 0
  for (let at = 0; at < row.length; at += 2) {
    const [colour = 0, end = 0] = [row[at], row[at + 1]]
    counts.set(colour, (counts.get(colour) ?? 0) + end - start)
    start = end
  }
}

/** Looks through a picture, run by run: flat pictures have few runs, and many rows that are like the one before. */
export function readPicture({ width, height, rgba }: Pixels): Picture {
  const bytes = Buffer.from(rgba.buffer, rgba.byteOffset, rgba.byteLength)
  const colours = new Int32Array(rgba.buffer, rgba.byteOffset, width * height)
  const rows: Row[] = []
  const counts = new Map<number, number>()
  for (let at = 0; at < height; at += 1) {
    const [before, start, end] = [(at - 1) * width, at * width, (at + 1) * width]
    const isSame = at > 0 && bytes.compare(bytes, before * 4, start * 4, start * 4, end * 4) === 0
    const row = (isSame ? rows[at - 1] : undefined) ?? readRow(colours.subarray(start, end))
    countRow(counts, row)
    rows.push(row)
  }
  return { width, rows, counts }
}

function addCounts(pictures: readonly Picture[]): Map<number, number> {
  const sums = new Map<number, number>()
  for (const { counts } of pictures) {
    for (const [colour, count] of counts) sums.set(colour, (sums.get(colour) ?? 0) + count)
  }
  return sums
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

/** Puts the palette’s place of each pixel of a row into the bytes from `left` on. */
function fillRow(
  bytes: Buffer,
  left: number,
  { row, places }: { row: Row; places: ReadonlyMap<number, number> },
): void {
  let start = 0
  for (let at = 0; at < row.length; at += 2) {
    const place = places.get(row[at] ?? 0) ?? 0
    const end = row[at + 1] ?? 0
    if (end - start > 16) bytes.fill(place, left + start, left + end)
    else for (let pixel = start; pixel < end; pixel += 1) bytes[left + pixel] = place
    start = end
  }
}

function fillRows(pictures: readonly Picture[], places: ReadonlyMap<number, number>): Buffer {
  const height = pictures[0]?.rows.length ?? 0
  const length = 1 + pictures.reduce((sum, { width }) => sum + width, 0)
  const bytes = Buffer.alloc(length * height)
  for (let at = 0; at < height; at += 1) {
    let left = at * length + 1
    for (const { width, rows } of pictures) {
      const row = rows[at] ?? []
      if (at > 0 && row === rows[at - 1]) bytes.copyWithin(left, left - length, left - length + width)
      else fillRow(bytes, left, { row, places })
      left += width
    }
  }
  return bytes
}

/**
 * Pictures of one height, side by side, as a PNG with a palette (PNG 3, §11.2.2): a third of the size of full colour
 * for flat drawings. Beyond 256 colours the rarest take the nearest of the others, which are shades at the edges of
 * letters.
 */
export function encodePng(pictures: readonly Picture[]): Buffer {
  const { palette, places } = choosePalette(addCounts(pictures))
  const rows = fillRows(pictures, places)
  const width = pictures.reduce((sum, picture) => sum + picture.width, 0)
  const entries = palette.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255])
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(width, pictures[0]?.rows.length ?? 0)),
    chunk('PLTE', Buffer.from(entries)),
    chunk('IDAT', deflateSync(rows, { level: DEFLATE_LEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
