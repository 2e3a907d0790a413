import type { LibraryRecord } from './library-record.ts'
import type { Rows } from './library-storage.ts'
import { readRow } from './write-change.ts'

/** How long rows are read in one go, in milliseconds. */
const SLICE = 8
const ROWS_A_LOOK = 20

/** Rows, by what they turned out to be. */
export interface SortedRows {
  readonly records: readonly LibraryRecord[]
  readonly corruptKeys: readonly string[]
  readonly newerCount: number
}

const takeBreath = () => new Promise<void>((resolve) => setTimeout(resolve))

/** Reads rows in slices, so that the page stays quick however many there are. */
export async function sortRows(rows: Rows): Promise<SortedRows> {
  const records: LibraryRecord[] = []
  const corruptKeys: string[] = []
  let newerCount = 0
  let count = 0
  let begun = performance.now()
  for (const [key, row] of rows) {
    const read = readRow(key, row)
    if (read.kind === 'sound') records.push(read.record)
    if (read.kind === 'corrupt') corruptKeys.push(key)
    if (read.kind === 'newer') newerCount += 1
    count += 1
    if (count % ROWS_A_LOOK === 0 && performance.now() - begun > SLICE) {
      await takeBreath()
      begun = performance.now()
    }
  }
  return { records, corruptKeys, newerCount }
}
