import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { previewImport } from '#features/library/import-preview.ts'
import { parseLibrary, printLibrary } from '#features/library/library-file.ts'
import { keyOf, type LibraryRecord } from '#features/library/library-record.ts'
import { anyLibrary } from './any-record.ts'
import { createDevice, openLoaded } from './device.ts'
import { jsonTexts, mutateFile } from './hostile-files.ts'

const REASONS = ['too-large', 'empty', 'not-text', 'too-deep', 'too-many', 'not-json', 'not-a-library', 'newer-version']

let device = createDevice()
beforeEach(() => (device = createDevice()))
afterEach(() => device.closeTabs())

const [own = [], exported = []] = fc.sample(
  anyLibrary.filter((records) => records.length > 7),
  { numRuns: 2, seed: 11 },
)

/** Reads a file into a library as a page would; gives back what the library holds, and why what was left out. */
async function takeIn(file: string | Uint8Array) {
  device.closeTabs()
  device = createDevice()
  const tab = await openLoaded(device.openTab())
  await tab.importRecords(own)
  const before = await tab.readRecords()
  const read = parseLibrary(file)
  if (read.kind === 'read') {
    const preview = previewImport(before, read)
    expect((await tab.importRecords(preview.records)).kind).toBe('kept')
  }
  const reloaded = await openLoaded(device.openTab())
  expect(reloaded.getSnapshot()).toMatchObject({ asideCount: 0, newerCount: 0 })
  return { read, before, after: await reloaded.readRecords() }
}

const keysOf = (records: readonly LibraryRecord[]) => records.map(keyOf).sort()

test('300 damaged files: none brings the library down, none loses a record, each refusal has its reason', async () => {
  const outcomes = { read: 0, 'read in part': 0, refused: 0 }
  for (const { name, file } of mutateFile(printLibrary(exported), 300)) {
    const { read, before, after } = await takeIn(file)
    expect(keysOf(after), name).toEqual(expect.arrayContaining(keysOf(before)))
    if (read.kind === 'refused') {
      expect([...REASONS, 'nothing-usable'], name).toContain(read.problem.kind)
      expect(printLibrary(after), name).toBe(printLibrary(before))
      outcomes.refused += 1
    } else {
      for (const { position, kind, message } of read.refusals) {
        expect(position, name).toBeGreaterThan(0)
        expect(['invalid', 'newer', 'in-the-future'], name).toContain(kind)
        expect(message, name).not.toBe('')
      }
      outcomes[read.refusals.length === 0 ? 'read' : 'read in part'] += 1
    }
  }
  expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(5)
}, 60_000)

test('refuses whatever JSON, sound or not, that is no library', () => {
  const texts = jsonTexts()
  expect(texts.length).toBeGreaterThan(300)
  for (const text of texts) {
    const read = parseLibrary(text)
    expect(read.kind, text.slice(0, 40)).toBe('refused')
    if (read.kind === 'refused') expect(REASONS, text.slice(0, 40)).toContain(read.problem.kind)
  }
})

test('leaves out whatever JSON stands in place of a record, and keeps the records beside it', () => {
  const [first] = exported
  if (first === undefined) throw new Error('no record')
  for (const text of jsonTexts()) {
    const file = `{"format":"canh-cua-mo-rong/library","version":1,"records":[${JSON.stringify(first)},${text}]}`
    const read = parseLibrary(file)
    if (read.kind === 'refused') expect(['not-json', 'too-deep'], text.slice(0, 40)).toContain(read.problem.kind)
    else expect(keysOf(read.records), text.slice(0, 40)).toEqual([keyOf(first)])
  }
})
