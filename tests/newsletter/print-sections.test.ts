import { expect, test } from 'vitest'
import type { Block } from '#domain/block.ts'
import type { LocalizedText } from '#domain/language.ts'
import type { Section } from '#domain/section.ts'
import { headingText, printHeading, printPaperLink, printSections } from '#newsletter/print-sections.ts'
import { issueWith, paperWith } from './issues.ts'

const RAY = paperWith({ id: 'arxiv:2405.00011', arxivId: '2405.00011', title: 'A Ray', name: 'Tia' })
const LEAF = paperWith({ id: 'name:a-leaf', title: 'A Leaf' })

const issue = issueWith({ papers: [RAY, LEAF] })

const block = (id: string, text: LocalizedText): Block => ({ id, type: 'paragraph', text })
const section = (suffix: string, kind: string, fields: Partial<Section> = {}): Section => ({
  id: `s-${suffix}`,
  kind,
  blocks: [block(`s-${suffix}-1`, { vi: 'Một.', en: 'One.' })],
  ...fields,
})
const only = (suffix: string, vi: string) => ({ blocks: [block(`s-${suffix}-1`, { vi })] })

const print = (sections: readonly Section[], language: 'vi' | 'en', organisation?: string) =>
  printSections(sections, { issue, language, isOriginal: language === 'vi', organisation, prefix: 's', depth: 3 })

test.each([
  [1, 'Bản tin', undefined, '# Bản tin'],
  [2, '1. *Một* # hai', undefined, '## 1. \\*Một\\* # hai'],
  [3, 'Nay', 'nay', '### Nay {#nay}'],
  [3, '', 'nay', '### {#nay}'],
  [3, '', undefined, '###'],
] as const)('prints a heading of level %i for %j with the id %s', (depth, text, id, heading) => {
  expect(printHeading(depth, text, id)).toBe(heading)
})

test.each([
  [RAY, '[Tia](https://arxiv.org/abs/2405.00011)'],
  [paperWith({ doi: '10.1000/x', id: 'doi:10.1000/x' }), '[Ray](https://doi.org/10.1000/x)'],
  [LEAF, 'A Leaf'],
  [paperWith({ name: 'a*b*' }), 'a\\*b\\*'],
])('prints the paper %j as %s', (cited, link) => {
  expect(printPaperLink(cited)).toBe(link)
})

test.each([
  [{ vi: 'Nay', en: 'Now' }, 'problem', 'Now'],
  [{ vi: 'Nay' }, 'problem', undefined],
  [undefined, 'problem', 'The problem'],
  [undefined, 'why', 'Why it matters for FCI'],
  [undefined, 'news', undefined],
])('the heading of the title %j for %s is %j', (title, kind, heading) => {
  expect(headingText(title, kind, { language: 'en', organisation: 'FCI' })).toBe(heading)
})

const NAY = { title: { vi: 'Nay', en: 'Now' } }

test.each([
  [
    'a usual section',
    [section('problem', 'problem')],
    ['### Vấn đề cần giải quyết', 'Một.'],
    ['### The problem', 'One.'],
  ],
  [
    'a section that names the organisation',
    [section('synthesis', 'synthesis')],
    ['### Tổng hợp cho FCI', 'Một.'],
    ['### What it adds up to for FCI', 'One.'],
  ],
  ['a section with a title of its own', [section('nay', 'other', NAY)], ['### Nay', 'Một.'], ['### Now', 'One.']],
  [
    'a usual section without blocks',
    [section('problem', 'problem', { blocks: [] })],
    ['### Vấn đề cần giải quyết'],
    [],
  ],
  ['an untitled section', [section('intro', 'other')], ['Một.'], ['One.']],
  ['an untitled section that is not translated', [section('intro', 'other', only('intro', 'Một.'))], ['Một.'], []],
  ['an untitled section without blocks', [section('intro', 'other', { blocks: [] })], [], []],
  [
    'an untitled section that only the translation has',
    [section('intro', 'other', { blocks: [block('s-intro-1', { en: 'One.' })] })],
    ['<!-- untranslated -->'],
    ['One.'],
  ],
  [
    'a section that is not translated',
    [section('problem', 'problem', only('problem', 'Một.'))],
    ['### Vấn đề cần giải quyết', 'Một.'],
    [],
  ],
  [
    'a titled section that is not translated',
    [section('nay', 'other', { ...only('nay', 'Một.'), title: { vi: 'Nay' } })],
    ['### Nay', 'Một.'],
    [],
  ],
  [
    'a section of which only the title is translated',
    [section('nay', 'other', { ...NAY, ...only('nay', 'Một.') })],
    ['### Nay', 'Một.'],
    ['### Now', '<!-- untranslated -->'],
  ],
  [
    'a section of which only the title is not translated',
    [section('nay', 'other', { title: { vi: 'Nay' } })],
    ['### Nay', 'Một.'],
    ['###', 'One.'],
  ],
  [
    'two sections of a kind',
    [section('problem', 'problem'), section('problem2', 'problem')],
    ['### Vấn đề cần giải quyết', 'Một.', '### Vấn đề cần giải quyết', 'Một.'],
    ['### The problem {#problem}', 'One.', '### The problem {#problem2}', 'One.'],
  ],
  [
    'two sections of a kind, one with a title',
    [
      section('problem', 'problem'),
      section('problem2', 'problem', { title: { vi: 'Vấn đề lớn', en: 'A big problem' } }),
    ],
    ['### Vấn đề cần giải quyết', 'Một.', '### Vấn đề lớn', 'Một.'],
    ['### The problem', 'One.', '### A big problem {#problem2}', 'One.'],
  ],
  [
    'two titled sections, of which one is not translated',
    [section('xua', 'other', { ...only('xua', 'Một.'), title: { vi: 'Xưa' } }), section('nay', 'other', NAY)],
    ['### Xưa', 'Một.', '### Nay', 'Một.'],
    ['### {#xua}', '<!-- untranslated -->', '### Now {#nay}', 'One.'],
  ],
  [
    'a title that reads like a section of another kind',
    [section('nay', 'other', { title: { vi: 'Nay', en: 'The solution' } })],
    ['### Nay', 'Một.'],
    ['### The solution {#nay}', 'One.'],
  ],
  [
    'an id of its own',
    [section('toi', 'problem')],
    ['### Vấn đề cần giải quyết {#toi}', 'Một.'],
    ['### The problem', 'One.'],
  ],
  [
    'an id of its own, and one that is counted after it',
    [section('toi', 'problem'), section('problem', 'problem')],
    ['### Vấn đề cần giải quyết {#toi}', 'Một.', '### Vấn đề cần giải quyết', 'Một.'],
    ['### The problem {#toi}', 'One.', '### The problem {#problem}', 'One.'],
  ],
  [
    'an id of another place',
    [{ ...section('problem', 'problem'), id: 'r-problem' }],
    ['### Vấn đề cần giải quyết {#r-problem}', 'Một. {#s-problem-1}'],
    ['### The problem', 'One.'],
  ],
  [
    'sections about papers',
    [
      section('tia', 'paper', { paperId: RAY.id }),
      section('problem', 'problem'),
      section('a-leaf', 'paper', { paperId: LEAF.id }),
    ],
    [
      '### Bài báo A: Tia',
      '[Tia](https://arxiv.org/abs/2405.00011)',
      'Một.',
      '### Vấn đề cần giải quyết',
      'Một.',
      '### Bài báo B: A Leaf',
      'Một.',
    ],
    [
      '### Paper A: Tia',
      '[Tia](https://arxiv.org/abs/2405.00011)',
      'One.',
      '### The problem',
      'One.',
      '### Paper B: A Leaf',
      'One.',
    ],
  ],
  [
    'a section about a paper, with a title',
    [section('la', 'paper', { paperId: LEAF.id, title: { vi: 'Lá', en: 'Leaf' } })],
    ['### Bài báo A: Lá', 'Một.'],
    ['### Paper A: Leaf', 'One.'],
  ],
  [
    'a section about a paper, with a title in one language',
    [section('la', 'paper', { paperId: LEAF.id, title: { vi: 'Lá' } })],
    ['### Bài báo A: Lá', 'Một.'],
    ['### Paper A: Lá', 'One.'],
  ],
  [
    'a section about a named paper, with a title',
    [section('tia', 'paper', { paperId: RAY.id, title: { vi: 'Nắng' } })],
    ['### Bài báo A: Nắng', '[Tia](https://arxiv.org/abs/2405.00011)', 'Một.'],
    ['### Paper A: Tia', '[Tia](https://arxiv.org/abs/2405.00011)', 'One.'],
  ],
  [
    'two sections about one paper',
    [section('a-leaf', 'paper', { paperId: LEAF.id }), section('a-leaf2', 'paper', { paperId: LEAF.id })],
    ['### Bài báo A: A Leaf', 'Một.', '### Bài báo B: A Leaf', 'Một.'],
    ['### Paper A: A Leaf {#a-leaf}', 'One.', '### Paper B: A Leaf {#a-leaf2}', 'One.'],
  ],
  [
    'a section about a paper that is not known',
    [section('paper', 'paper')],
    ['### Bài báo A:', 'Một.'],
    ['### Paper A: {#paper}', 'One.'],
  ],
  [
    'a section of a kind that is not known',
    [section('news', 'news', { title: { vi: 'Tin', en: 'News' } })],
    ['### Tin', 'Một.'],
    ['### News {#news}', 'One.'],
  ],
] satisfies [string, Section[], string[], string[]][])('prints %s', (_, sections, vi, en) => {
  expect(print(sections, 'vi', 'FCI')).toEqual(vi)
  expect(print(sections, 'en', 'FCI')).toEqual(en)
})

test('counts the papers from A to Z and begins anew', () => {
  const sections = Array.from({ length: 27 }, (_, at) => section(`p${at}`, 'paper', { title: { vi: `P${at}` } }))
  const headings = print(sections, 'vi').filter((line) => line.startsWith('#'))
  expect(headings.slice(24)).toEqual(['### Bài báo Y: P24', '### Bài báo Z: P25', '### Bài báo A: P26'])
})

test('prints headings of the level asked for, and titles without an organisation', () => {
  const target = { issue, language: 'en', isOriginal: false, organisation: undefined, prefix: 's', depth: 2 } as const
  expect(printSections([section('synthesis', 'synthesis')], target)).toEqual(['## What it adds up to', 'One.'])
})
