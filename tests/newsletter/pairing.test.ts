import { expect, test } from 'vitest'
import type { Language } from '#domain/language.ts'
import type { FrontMatter } from '#newsletter/front-matter-schema.ts'
import { Pairing } from '#newsletter/pairing.ts'
import { draftWith } from './drafts.ts'

const draft = (file: string, language: Language, frontMatter: FrontMatter = {}) =>
  draftWith(language, { file, frontMatter })
const pair = (originals: FrontMatter = {}, translations: FrontMatter = {}) =>
  new Pairing(draft('vi.md', 'vi', originals), draft('en.md', 'en', translations))
const at = (line: number, column = 1) => ({ line, column })

test.each([
  ['vi', 'Nắng', 'Sun', { vi: 'Nắng', en: 'Sun' }],
  ['en', 'Sun', 'Nắng', { vi: 'Nắng', en: 'Sun' }],
  ['vi', 'Nắng', undefined, { vi: 'Nắng' }],
  ['vi', undefined, 'Sun', { en: 'Sun' }],
  ['en', 'Sun', '', { en: 'Sun' }],
  ['en', '', 'Nắng', { vi: 'Nắng' }],
  ['vi', '', '', undefined],
  ['vi', undefined, undefined, undefined],
] as const)(
  'puts a text whose original is in “%s”, %j, and its translation %j together',
  (language, one, other, text) => {
    const pairing = new Pairing(draft('a.md', language), draft('b.md', language === 'vi' ? 'en' : 'vi'))
    expect(pairing.localize(one, other)).toStrictEqual(text)
    expect(pairing.language).toBe(language)
  },
)

test('tells each finding of the file that it is about', () => {
  const alone = new Pairing(draft('vi.md', 'vi'), undefined)
  expect([alone.findings.file, alone.translationFindings.file]).toEqual(['vi.md', 'vi.md'])
  expect([pair().findings.file, pair().translationFindings.file]).toEqual(['vi.md', 'en.md'])
})

test('refuses an id that another place has, naming its line', () => {
  const pairing = pair()
  expect([pairing.claim('hook-1', at(3)), pairing.claim('hook-2', at(5)), pairing.claim('hook-1', at(7, 4))]).toEqual([
    'hook-1',
    'hook-2',
    'hook-1',
  ])
  expect(pairing.translationFindings.diagnostics).toEqual([])
  expect(pairing.findings.diagnostics).toEqual([
    {
      severity: 'error',
      code: 'duplicate-id',
      file: 'vi.md',
      line: 7,
      column: 4,
      what: 'The id “hook-1” is already that of line 3',
      remedy: 'Give one of them another id with {#…}',
    },
  ])
})

test.each([
  [['a'], true],
  [['b'], true],
  [['x', 'a'], true],
  [['b', 'x'], true],
  [['x'], false],
  [[], false],
])('knows from either front matter whether %j is left untranslated on purpose', (ids, isLeftOut) => {
  expect(pair({ untranslated: ['a'] }, { untranslated: ['b'] }).isLeftOut(...ids)).toBe(isLeftOut)
})

test('leaves nothing untranslated on purpose where no front matter says so', () => {
  const pairing = new Pairing(draft('vi.md', 'vi'), undefined)
  expect(pairing.isLeftOut('a', 'undefined', '')).toBe(false)
})

test.each([
  [['nang-1', 'nang'], 'nang-1'],
  [[], 'it'],
])('warns of what has no translation, with the way to say that it is on purpose: %j', (ids, name) => {
  const pairing = pair({ untranslated: ['mua'] })
  pairing.reportMissing({ what: 'Block 1', ids, place: at(9, 2) })
  pairing.reportMissing({ what: 'Block 2', ids, place: at(11, 2), near: at(4, 3) })
  const finding = {
    severity: 'warning',
    code: 'untranslated',
    file: 'en.md',
    remedy: `Translate it, or list ${name} under "untranslated" in the front matter of vi.md`,
  }
  expect(pairing.findings.diagnostics).toEqual([])
  expect(pairing.translationFindings.diagnostics).toEqual([
    { ...finding, what: 'Block 1 has no translation; vi.md has it at line 9' },
    { ...finding, line: 4, column: 3, what: 'Block 2 has no translation; vi.md has it at line 11' },
  ])
})

test('is silent about what is left out on purpose, and where there is no translation', () => {
  const missing = { what: 'Block 1', ids: ['nang-1', 'nang'], place: at(9) }
  for (const pairing of [pair({ untranslated: ['nang'] }), new Pairing(draft('vi.md', 'vi'), undefined)]) {
    pairing.reportMissing(missing)
    expect([...pairing.findings.diagnostics, ...pairing.translationFindings.diagnostics]).toEqual([])
  }
})

test('refuses what translates nothing, with the place after which its counterpart is missing', () => {
  const pairing = pair()
  pairing.reportExtra({ what: 'This block', place: at(12, 3), near: at(8) })
  expect(pairing.findings.diagnostics).toEqual([])
  expect(pairing.translationFindings.diagnostics).toEqual([
    {
      severity: 'error',
      code: 'extra-translation',
      file: 'en.md',
      line: 12,
      column: 3,
      what: 'This block translates nothing: vi.md has no counterpart after line 8',
      remedy: 'Add it to vi.md, or remove it here',
    },
  ])
})
