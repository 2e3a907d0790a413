import type { Rows } from './library-storage.ts'

function printRow(row: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(row))
  } catch {
    return String(row)
  }
}

/** Raw rows that could not be understood, as JSON text, so that nothing is lost with them. */
export function printAside(rows: Rows): string {
  const printed = [...rows].map(([key, row]) => ({ key, row: printRow(row) }))
  return `${JSON.stringify({ format: 'canh-cua-mo-rong/set-aside', rows: printed }, null, 2)}\n`
}
