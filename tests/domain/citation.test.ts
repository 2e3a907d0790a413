import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { citeIssue, citePaper, citeStory, withUniqueKeys, type Citation } from '#domain/citation.ts'
import { printBibtex } from '#domain/cite-bibtex.ts'
import { buildCslItems, printCslJson } from '#domain/cite-csl.ts'
import { printRis } from '#domain/cite-ris.ts'
import { CITATION_FORMATS, printCitations } from '#domain/citation-format.ts'
import { PaperSchema } from '#domain/paper.ts'
import { parsePersonName } from '#domain/person-name.ts'

const paper = (fields: object) => v.parse(PaperSchema, { id: 'name:paper', title: 'A Paper', ...fields })

const butterfly = paper({
  id: 'arxiv:2509.09679',
  arxivId: '2509.09679',
  version: 1,
  primaryClass: 'cs.LG',
  title: 'ButterflyQuant: Ultra-low-bit LLM Quantization through Learnable Orthogonal Butterfly Transforms',
  authors: ['Bingxin Xu', 'Zhen Dong', 'Oussama Elachqar', 'Yuzhang Shang'],
  date: '2025-09-11',
})

const citation = (fields: Partial<Citation> = {}): Citation => ({
  kind: 'publication',
  key: 'key',
  title: 'A Title',
  language: 'en',
  authors: [],
  hasMoreAuthors: false,
  ...fields,
})

const named = (...names: string[]) => citation({ authors: names.map(parsePersonName) })
const titled = (title: string, language = 'en') => citation({ title, language })
const field = (text: string, name: string) => new RegExp(`^  ${name} = (.*),$`, 'm').exec(text)?.[1]

test('an arXiv paper in BibTeX carries what arXiv asks for, at the version that the newsletter cites', () => {
  expect(printBibtex([citePaper(butterfly)])).toBe(`@misc{xu2025butterflyquant,
  author = {Xu, Bingxin and Dong, Zhen and Elachqar, Oussama and Shang, Yuzhang},
  title = {{ButterflyQuant}: Ultra-low-bit {LLM} Quantization through Learnable Orthogonal Butterfly Transforms},
  year = {2025},
  month = sep,
  eprint = {2509.09679},
  archivePrefix = {arXiv},
  primaryClass = {cs.LG},
  version = {1},
  url = {https://arxiv.org/abs/2509.09679v1},
}
`)
})

test('the example of arXiv’s own page on BibTeX comes out with its three fields', () => {
  const text = printBibtex([
    citePaper(paper({ id: 'arxiv:0707.3168', arxivId: '0707.3168', primaryClass: 'hep-th', title: 'T' })),
  ])
  expect([field(text, 'archivePrefix'), field(text, 'eprint'), field(text, 'primaryClass')]).toEqual([
    '{arXiv}',
    '{0707.3168}',
    '{hep-th}',
  ])
})

test.each([
  ['Charles Louis Xavier Joseph de la Vallée Poussin', '{de la Vallée Poussin, Charles Louis Xavier Joseph}'],
  ['King, Jr., Martin Luther', '{King, Jr., Martin Luther}'],
  ['Nguyễn Văn An', '{Nguyễn, Văn An}'],
  ['DeepSeek-AI', '{{DeepSeek-AI}}'],
  ['Barnes & Noble', '{{Barnes \\& Noble}}'],
])('BibTeX reads the name %j as it is meant', (name, printed) => {
  expect(field(printBibtex([named(name)]), 'author')).toBe(printed)
})

test('a list of authors that goes on ends with “others”', () => {
  expect(field(printBibtex([{ ...named('Ganqu Cui'), hasMoreAuthors: true }]), 'author')).toBe(
    '{Cui, Ganqu and others}',
  )
})

test.each([
  ['DeepSeek-R1: Incentivizing Reasoning', '{{DeepSeek}-{R1}: Incentivizing Reasoning}'],
  [
    'QuaRot: Outlier-Free 4-Bit Inference in Rotated LLMs',
    '{{QuaRot}: Outlier-Free 4-Bit Inference in Rotated {LLMs}}',
  ],
  ['A Study of Q-Learning and A*', '{A Study of {Q}-Learning and {A}*}'],
  ['Why I Count', '{Why I Count}'],
  ['Cost & Gain: 50% of $5 in C_1 #2', '{Cost \\& Gain: 50\\% of \\$5 in {C}\\_1 \\#2}'],
  [
    'Sets {D} ~ B^2 \\ C',
    '{Sets \\textbraceleft{}{D}\\textbraceright{} \\textasciitilde{} {B}\\textasciicircum{}2 \\textbackslash{} {C}}',
  ],
  ['π₀: A Vision Model', '{π₀: A Vision Model}'],
])('BibTeX keeps the capitals and signs of the title %j', (title, printed) => {
  expect(field(printBibtex([titled(title)]), 'title')).toBe(printed)
})

test('a Vietnamese title keeps all its capitals and its tone marks', () => {
  expect(field(printBibtex([titled('Sông Hồng và Đà Nẵng', 'vi')]), 'title')).toBe('{{Sông Hồng và Đà Nẵng}}')
})

test('a DOI stands in BibTeX as it is, and resolves', () => {
  const doi = '10.1016/S0092-8674(00)80001-2'
  const text = printBibtex([citePaper(paper({ id: `doi:${doi.toLowerCase()}`, doi }))])
  expect(field(text, 'doi')).toBe(`{${doi}}`)
  expect(field(text, 'url')).toContain('https://doi.org/10.1016/S0092-8674')
})

/** The fields of one RIS record, in order. */
const records = (text: string) =>
  text
    .split('ER  - \r\n')
    .slice(0, -1)
    .map((record) => record.split('\r\n').filter((line) => line !== ''))

test('an arXiv paper in RIS has tag, two blanks, hyphen, blank, and ends each line with CR and LF', () => {
  expect(printRis([citePaper(butterfly)])).toBe(
    [
      'TY  - UNPB',
      'AU  - Xu, Bingxin',
      'AU  - Dong, Zhen',
      'AU  - Elachqar, Oussama',
      'AU  - Shang, Yuzhang',
      'TI  - ButterflyQuant: Ultra-low-bit LLM Quantization through Learnable Orthogonal Butterfly Transforms',
      'PY  - 2025',
      'DA  - 2025/09/11',
      'PB  - arXiv',
      'M1  - arXiv:2509.09679v1 [cs.LG]',
      'DO  - 10.48550/arXiv.2509.09679',
      'UR  - https://arxiv.org/abs/2509.09679v1',
      'LA  - en',
      'ER  - ',
      '',
    ].join('\r\n'),
  )
})

test.each([
  // The names of the specification’s own examples and of the record that Wikipedia shows.
  ['Claude E. Shannon', 'Shannon, Claude E.'],
  ['Phillips, A.J.', 'Phillips, A.J.'],
  ['Phillips, Jr., Albert John', 'Phillips, Albert John, Jr.'],
  ['Laurens van der Maaten', 'van der Maaten, Laurens'],
  ['Nguyễn Văn An', 'Nguyễn, Văn An'],
  ['The * Collaboration', 'The  Collaboration'],
])('RIS writes the name %j as its specification does', (name, printed) => {
  expect(records(printRis([named(name)]))[0]).toContain(`AU  - ${printed.replace(/\s+/g, ' ')}`)
})

const NameSchema = v.strictObject({
  family: v.optional(v.string()),
  given: v.optional(v.string()),
  'dropping-particle': v.optional(v.string()),
  'non-dropping-particle': v.optional(v.string()),
  suffix: v.optional(v.string()),
  'static-ordering': v.optional(v.boolean()),
  literal: v.optional(v.string()),
})

const text = v.optional(v.string())

/** As far as it concerns us: `csl-data.json`, CSL 1.0.2. */
const CslSchema = v.array(
  v.strictObject({
    id: v.string(),
    type: v.picklist(['article', 'article-newspaper', 'document']),
    title: v.string(),
    author: v.optional(v.array(NameSchema)),
    issued: v.optional(
      v.strictObject({ 'date-parts': v.tuple([v.pipe(v.array(v.number()), v.minLength(1), v.maxLength(3))]) }),
    ),
    'container-title': text,
    issue: text,
    genre: text,
    number: text,
    publisher: text,
    version: text,
    DOI: text,
    URL: text,
    language: v.string(),
    note: text,
  }),
)

test('an arXiv paper in CSL-JSON is a preprint with its DOI, version and date', () => {
  expect(v.parse(CslSchema, JSON.parse(printCslJson([citePaper(butterfly)])))).toMatchObject([
    {
      type: 'article',
      genre: 'preprint',
      publisher: 'arXiv',
      number: 'arXiv:2509.09679',
      version: '1',
      DOI: '10.48550/arXiv.2509.09679',
      issued: { 'date-parts': [[2025, 9, 11]] },
    },
  ])
})

test.each([
  // The name examples of the CSL specification and of citeproc-js.
  ['Vincent van Gogh', { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }],
  ['Alexander von Humboldt', { family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' }],
  [
    'Jean de la Fontaine',
    { family: 'Fontaine', given: 'Jean', 'dropping-particle': 'de', 'non-dropping-particle': 'la' },
  ],
  ['James Stephens, Jr.', { family: 'Stephens', given: 'James', suffix: 'Jr.' }],
  ['Nguyễn Văn An', { family: 'Nguyễn', given: 'Văn An', 'static-ordering': true }],
  ['DeepSeek-AI', { literal: 'DeepSeek-AI' }],
])('CSL-JSON holds the parts of %j', (name, parts) => {
  expect(buildCslItems([named(name)])[0]?.author).toEqual([parts])
})

const site = { newsletter: 'Cánh cửa mở rộng', address: 'https://newsletter.example/base/' }
const issue = {
  id: '2025-08-21',
  number: 1,
  date: '2025-08-21',
  edition: 'sample' as const,
  title: { vi: 'Entropy là nhiên liệu', en: 'Entropy is the fuel' },
}
const story = { id: 'dapo', title: { vi: 'Một công thức được mở ra' } }

test('a story is cited as a part of the newsletter, in the language in which it is written, marked as a sample', () => {
  const cited = citeStory({ issue, site, language: 'en' }, story)
  expect(printBibtex([cited])).toBe(`@misc{canhcuamorong-2025-08-21-dapo,
  title = {{Một công thức được mở ra}},
  key = {Cánh cửa mở rộng},
  howpublished = {{Cánh cửa mở rộng}},
  number = {1},
  year = {2025},
  month = aug,
  url = {https://newsletter.example/base/en/issues/2025-08-21/dapo/},
  note = {Sample issue, not sent by the editors},
}
`)
  expect(records(printRis([cited]))[0]).toEqual([
    'TY  - NEWS',
    'TI  - Một công thức được mở ra',
    'T2  - Cánh cửa mở rộng',
    'IS  - 1',
    'PY  - 2025',
    'DA  - 2025/08/21',
    'UR  - https://newsletter.example/base/en/issues/2025-08-21/dapo/',
    'LA  - vi',
    'N1  - Sample issue, not sent by the editors',
  ])
})

test('an issue is cited by its headline', () => {
  const [item] = buildCslItems([citeIssue({ issue, site, language: 'vi' })])
  expect(item).toMatchObject({
    type: 'article-newspaper',
    title: 'Entropy là nhiên liệu',
    'container-title': 'Cánh cửa mở rộng',
    issue: '1',
    URL: 'https://newsletter.example/base/vi/issues/2025-08-21/',
  })
})

test('no two entries of a list have one key', () => {
  const keys = withUniqueKeys([citation(), citation(), citation(), citation({ key: 'keyb' })]).map(({ key }) => key)
  expect(new Set(keys).size).toBe(4)
  expect(keys.slice(0, 3)).toEqual(['key', 'keyb', 'keyc'])
})

/** Titles and names with every sign that a format gives a meaning to. */
const words = fc.string({
  unit: fc.constantFrom(...'abĐễ {}\\%$&#_^~,*"@\'\n\r\u2028-–ER TYAUand'.split('')),
  minLength: 1,
  maxLength: 40,
})
const anyCitation = fc.record({ title: words, names: fc.array(words, { maxLength: 4 }), note: words }).map((made) =>
  citation({
    title: made.title,
    note: made.note,
    authors: made.names.filter((name) => name.trim() !== '').map(parsePersonName),
  }),
)

/** How deep the braces are after each character; BibTeX counts them even behind a backslash. */
function depths(text: string): number[] {
  let depth = 0
  return Array.from(text, (character) => {
    if (character === '{') depth += 1
    if (character === '}') depth -= 1
    return depth
  })
}

test('whatever a title or a name holds, no entry breaks out of its place', () => {
  fc.assert(
    fc.property(fc.array(anyCitation, { minLength: 1, maxLength: 3 }), (citations) => {
      const bibtex = depths(printBibtex(citations))
      expect(Math.min(...bibtex)).toBe(0)
      expect(bibtex.at(-1)).toBe(0)
      const ris = printRis(citations)
      expect(
        ris
          .split('\r\n')
          .slice(0, -1)
          .every((line) => /^[A-Z][A-Z0-9] {2}- [^\r\n]*$/.test(line)),
      ).toBe(true)
      expect(records(ris)).toHaveLength(citations.length)
      expect(v.parse(CslSchema, JSON.parse(printCslJson(citations)))).toHaveLength(citations.length)
    }),
  )
})

test.each(CITATION_FORMATS)('an empty list is an empty %s file', (format) => {
  expect(printCitations(format, []).trim()).toBe(format === 'csl' ? '[]' : '')
})
