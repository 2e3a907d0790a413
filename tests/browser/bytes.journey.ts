import { expect, test } from '@playwright/test'
import { BUDGETS } from './byte-budgets.ts'
import { measureBytes } from './measure-bytes.ts'

const pad = (value: string | number) => String(value).padStart(9)

test('pages, scripts, style and fonts stay within their budgets', () => {
  const bytes = measureBytes('dist')
  const lines = [...bytes].map(([what, size]) => {
    const { limit = '–', aim = '–' } = BUDGETS.find((budget) => budget.what === what) ?? {}
    return what.padEnd(28) + pad(size) + pad(limit) + pad(aim)
  })
  if (process.env.PRINT_BYTES !== undefined) {
    process.stdout.write(`${'bytes'.padEnd(28) + pad('now') + pad('limit') + pad('aim')}\n${lines.join('\n')}\n`)
  }
  expect([...bytes.keys()].sort()).toEqual(BUDGETS.map(({ what }) => what).sort())
  const over = BUDGETS.filter(({ what, limit }) => (bytes.get(what) ?? 0) > limit)
  expect(over.map(({ what, limit }) => `${what}: ${bytes.get(what)} bytes of ${limit}`)).toEqual([])
})
