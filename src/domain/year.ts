/** Stands in the place of the year for what has no date. */
export const UNDATED = 'undated'

/** The year under which something of that day is filed: `2025`, or `undated`. */
export const yearOf = (date: string | undefined): string => date?.slice(0, 4) ?? UNDATED

/** True for a name that `yearOf` can give. */
export const isYear = (text: string): boolean => text === UNDATED || /^\d{4}$/.test(text)

/** How much is filed under a year. */
export interface YearCount {
  readonly year: string
  readonly count: number
}

interface Filed<Item> {
  readonly year: string
  readonly items: readonly Item[]
}

/** Items in order → those of each year in that order; a year stands where its first item stood. */
export function fileByYear<Item>(items: readonly Item[], dateOf: (item: Item) => string | undefined): Filed<Item>[] {
  const byYear = new Map<string, Item[]>()
  for (const item of items) {
    const year = yearOf(dateOf(item))
    const known = byYear.get(year)
    if (known) known.push(item)
    else byYear.set(year, [item])
  }
  return [...byYear].map(([year, ofYear]) => ({ year, items: ofYear }))
}

/** The fewest years, newest first, that hold that many things together. */
export function newestYears(years: readonly YearCount[], wanted: number): YearCount[] {
  let before = 0
  return years.filter(({ count }) => {
    const isNeeded = before < wanted
    before += count
    return isNeeded
  })
}
