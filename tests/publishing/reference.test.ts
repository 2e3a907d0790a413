import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { buildFieldsReference } from '#publishing/fields-reference.ts'
import { buildReference } from '#publishing/schema-command.ts'

const DOCS = path.join(import.meta.dirname, '../../docs')

test.each(Object.entries(buildReference()))(
  'docs/%s says what the schemas say (else run npm run schema)',
  (name, text) => {
    expect(readFileSync(path.join(DOCS, name), 'utf8')).toBe(text)
  },
)

test('the reference tells editors what every field of the front matter means', () => {
  const [, table = ''] = buildFieldsReference().split('## Front matter of a newsletter file')
  const rows =
    table
      .split('\n## ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('| `')) ?? []
  expect(rows.length).toBeGreaterThan(8)
  for (const row of rows) expect(row.split('|')[4]?.trim(), row).not.toBe('')
})
