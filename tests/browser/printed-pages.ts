import type { Page } from '@playwright/test'
import { getDocumentProxy } from 'unpdf'
import * as v from 'valibot'

/** What a page becomes on paper. */
export interface Print {
  readonly sheets: number
  /** Everything that is printed, without spaces: a PDF knows only where signs stand. */
  readonly signs: string
  /** Headings below which nothing but headings stands on their sheet. */
  readonly lonelyHeadings: readonly string[]
}

interface Line {
  /** Height of the baseline above the foot of the sheet, in points. */
  readonly base: number
  readonly signs: string
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

interface Heading {
  readonly title: string
  /** The sheet as the PDF names it, and, fourth, the height above its foot. */
  readonly dest: readonly [{ readonly num: number; readonly gen: number }, unknown, number, number, ...unknown[]]
  readonly items: readonly Heading[]
}

const HeadingSchema: v.GenericSchema<unknown, Heading> = v.object({
  title: v.string(),
  dest: v.looseTuple([v.object({ num: v.number(), gen: v.number() }), v.unknown(), v.number(), v.number()]),
  items: v.array(v.lazy(() => HeadingSchema)),
})

/** The margin at the foot of a sheet, where its number stands. */
const MARGIN = 50

/** The text without its spaces, in one form of every letter. */
export const withoutSpaces = (text: string) => text.normalize('NFKC').replaceAll(/[\s\u00ad]/g, '')

async function linesOf(pdf: Pdf, sheet: number): Promise<Line[]> {
  const { items } = await (await pdf.getPage(sheet)).getTextContent()
  const lines: { base: number; signs: string }[] = []
  for (const item of items) {
    if (!('str' in item)) continue
    const base = Number(item.transform[5])
    const line = lines.at(-1)
    if (line !== undefined && Math.abs(line.base - base) < 2) line.signs += withoutSpaces(item.str)
    else lines.push({ base, signs: withoutSpaces(item.str) })
  }
  return lines.filter(({ base, signs }) => base > MARGIN && signs !== '')
}

/** Every heading of the outline, with its sheet (from 1) and its height above the foot. */
async function headingsOf(pdf: Pdf, outline: readonly Heading[]) {
  const headings: { title: string; sheet: number; top: number }[] = []
  for (const { title, dest, items } of outline) {
    headings.push({ title, sheet: (await pdf.getPageIndex(dest[0])) + 1, top: dest[3] })
    headings.push(...(await headingsOf(pdf, items)))
  }
  return headings
}

/** Prints the page as the reader would, and reads what stands on the sheets. */
export async function printPage(page: Page): Promise<Print> {
  const bytes = await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true })
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  const sheets = await Promise.all(numbers.map((sheet) => linesOf(pdf, sheet)))
  const headings = await headingsOf(pdf, v.parse(v.array(HeadingSchema), await pdf.getOutline()))
  const titles = headings.map(({ title }) => withoutSpaces(title))
  const lonely = headings.filter(({ sheet, top }) => {
    const below = (sheets[sheet - 1] ?? []).filter(({ base }) => base < top)
    return !below.some(({ signs }) => !titles.some((title) => title.includes(signs)))
  })
  return {
    sheets: pdf.numPages,
    signs: sheets
      .flat()
      .map(({ signs }) => signs)
      .join(''),
    lonelyHeadings: lonely.map(({ title, sheet }) => `${title} (sheet ${sheet})`),
  }
}
