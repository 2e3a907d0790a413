import { inSlices } from './in-slices.ts'
import type { LibraryRecord } from './library-record.ts'
import type { Rows } from './library-storage.ts'
import { readRow } from './write-change.ts'

/** Rows, by what they turned out to be. */
export interface SortedRows {
  readonly records: readonly LibraryRecord[]
  readonly corruptKeys: readonly string[]
  readonly newerCount: number
}

/** Reads rows in slices, so that the page stays quick however many there are. */
export async function sortRows(rows: Rows): Promise<SortedRows> {
  const records: LibraryRecord[] = []
  const corruptKeys: string[] = []
  let newerCount = 0
  await inSlices(rows, ([key, row]) => {
    const read = readRow(key, row)
    if (read.kind === 'sound') records.push(read.record)
    if (read.kind === 'corrupt') corruptKeys.push(key)
    if (read.kind === 'newer') newerCount += 1
  })
  return { records, corruptKeys, newerCount }
}
