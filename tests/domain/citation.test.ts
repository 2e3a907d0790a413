import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { citeIssue, citePaper, citeSource, citeStory, withUniqueKeys, type Citation } from '#domain/citation.ts'
import { printBibtex } from '#domain/cite-bibtex.ts'
import { buildCslItems, printCslJson } from '#domain/cite-csl.ts'
import { printRis } from '#domain/cite-ris.ts'
import { CITATION_FORMATS, printCitations } from '#domain/citation-format.ts'
import { PaperSchema } from '#domain/paper.ts'
import { parsePersonName, type PersonName } from '#domain/person-name.ts'

const paper = (fields: object) => v.parse(PaperSchema, { id: 'name:paper', title: 'A Paper', ...fields })

const butterfly = () =>
  paper({
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
  expect(printBibtex([citePaper(butterfly())])).toBe(`@misc{xu2025butterflyquant,
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

test('a paper of which little is known is cited by what is known', () => {
  expect(citePaper(paper({ authors: ['Ada Lovelace'] }))).toEqual({
    kind: 'publication',
    key: 'lovelacepaper',
    title: 'A Paper',
    language: 'en',
    authors: [{ kind: 'person', family: 'Lovelace', given: 'Ada', isFamilyFirst: false }],
    hasMoreAuthors: false,
  })
})

test.each([
  [{ authors: ['Cathy O’Neil'], date: '2016-09-06', title: 'The Bias–Variance Trade' }, 'oneil2016bias'],
  [{ authors: ['DeepSeek-AI'], date: '2025-01-22', title: 'The: Rain' }, 'deepseekai2025rain'],
  [{ authors: ['Bingxin Xu'], date: '2024-01-05', title: 'Why?' }, 'xu2024'],
  [{ date: '2024-01-05', title: '— Rain' }, 'paper2024rain'],
])('a paper like %j is cited by the key %s', (fields, key) => {
  expect(citePaper(paper(fields)).key).toBe(key)
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
  ['Why toString Lies', '{Why {toString} Lies}'],
  ['Cost & Gain: 50% of $5 in C_1 #2', '{Cost \\& Gain: 50\\% of \\$5 in {C}\\_1 \\#2}'],
  [
    'Sets {D} ~ B^2 \\ C',
    '{Sets \\textbraceleft{}{D}\\textbraceright{} \\textasciitilde{} {B}\\textasciicircum{}2 \\textbackslash{} {C}}',
  ],
  ['π₀: A Vision Model', '{π₀: A Vision Model}'],
])('BibTeX keeps the capitals and signs of the title %j', (title, printed) => {
  expect(field(printBibtex([titled(title)]), 'title')).toBe(printed)
})

test.each(['vi', 'den', 'zh-en'])(
  'a title in the language %s keeps all its capitals and its tone marks',
  (language) => {
    expect(field(printBibtex([titled('Sông Hồng và Đà Nẵng', language)]), 'title')).toBe('{{Sông Hồng và Đà Nẵng}}')
  },
)

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
  expect(printRis([citePaper(butterfly())])).toBe(
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
  expect(v.parse(CslSchema, JSON.parse(printCslJson([citePaper(butterfly())])))).toMatchObject([
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
  [
    'Anna von und zu der Tann',
    { family: 'Tann', given: 'Anna', 'dropping-particle': 'von', 'non-dropping-particle': 'und zu der' },
  ],
  [
    'Karl von zu der Tann',
    { family: 'Tann', given: 'Karl', 'dropping-particle': 'von zu', 'non-dropping-particle': 'der' },
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

test('a regular issue is cited without a note', () => {
  const regular = { ...issue, edition: 'regular' as const }
  expect(citeIssue({ issue: regular, site, language: 'en' })).toEqual({
    kind: 'newsletter',
    key: 'canhcuamorong-2025-08-21',
    title: 'Entropy is the fuel',
    language: 'en',
    authors: [],
    hasMoreAuthors: false,
    date: '2025-08-21',
    url: 'https://newsletter.example/base/en/issues/2025-08-21/',
    container: { title: 'Cánh cửa mở rộng', number: 1 },
  })
})

test('whatever is cited, papers give one citation each, a story and an issue one', () => {
  const reader = { site, language: 'vi' as const }
  const papers = [paper({ title: 'Rain' }), paper({ title: 'Snow' })]
  expect(citeSource({ kind: 'papers', papers }, reader)).toEqual(papers.map(citePaper))
  expect(citeSource({ kind: 'story', issue, story }, reader)).toEqual([citeStory({ ...reader, issue }, story)])
  expect(citeSource({ kind: 'issue', issue }, reader)).toEqual([citeIssue({ ...reader, issue })])
})

test('keys go on with numbers where the letters end', () => {
  const keys = withUniqueKeys(Array.from({ length: 28 }, () => citation())).map(({ key }) => key)
  expect(keys.slice(24)).toEqual(['keyy', 'keyz', 'key-27', 'key-28'])
})

const plato: PersonName = { kind: 'person', family: 'Plato', isFamilyFirst: false }
const cornell: PersonName = { kind: 'person', family: 'Barnes and Noble', given: 'And', isFamilyFirst: false }

test.each([
  [plato, '{Plato}'],
  [cornell, '{{Barnes and Noble}, {And}}'],
  [{ ...plato, given: 'Roland' }, '{Plato, Roland}'],
  [{ ...plato, given: 'Anders' }, '{Plato, Anders}'],
  [{ ...plato, given: 'A, B' }, '{Plato, {A, B}}'],
])('BibTeX braces what would part the name %j', (name, printed) => {
  expect(field(printBibtex([citation({ authors: [name] })]), 'author')).toBe(printed)
})

test.each([
  [{ kind: 'preprint' as const, doi: '10.1145/1.2' }, '  doi = {10.1145/1.2},\n'],
  [{ doi: '10.48550/arXiv.2401.00001' }, '  doi = {10.48550/arXiv.2401.00001},\n'],
  [{ kind: 'preprint' as const, doi: '10.48550/arXiv.2401.00001' }, ''],
  [{ kind: 'preprint' as const }, ''],
  [{ url: 'https://a.example/x y{z}' }, '  url = {https://a.example/x%20y%7Bz%7D},\n'],
  [{ container: { title: 'A & B' } }, '  key = {A \\& B},\n  howpublished = {{A \\& B}},\n'],
  [{ arxiv: { id: '2401.00001' } }, '  eprint = {2401.00001},\n  archivePrefix = {arXiv},\n'],
])('BibTeX prints of %j what is there, and nothing else', (fields, lines) => {
  expect(printBibtex([citation(fields)])).toBe(`@misc{key,\n  title = {A Title},\n${lines}}\n`)
})

test('a blank line parts the entries of BibTeX', () => {
  expect(printBibtex([citation(), citation({ key: 'other' })])).toBe(
    '@misc{key,\n  title = {A Title},\n}\n\n@misc{other,\n  title = {A Title},\n}\n',
  )
})

test.each([
  [{ title: ' A\nTitle ' }, ['TI  - A Title', 'LA  - en']],
  [{ authors: [plato] }, ['AU  - Plato', 'TI  - A Title', 'LA  - en']],
  [{ authors: [{ ...plato, suffix: 'Jr.' }] }, ['AU  - Plato, , Jr.', 'TI  - A Title', 'LA  - en']],
  [{ authors: [{ ...plato, given: 'Ann*' }] }, ['AU  - Plato, Ann', 'TI  - A Title', 'LA  - en']],
  [{ arxiv: { id: '2401.00001' } }, ['TI  - A Title', 'PB  - arXiv', 'M1  - arXiv:2401.00001', 'LA  - en']],
  [{ hasMoreAuthors: true }, ['TI  - A Title', 'LA  - en', 'N1  - The list of authors goes on.']],
])('RIS prints of %j what is there, and nothing else', (fields, lines) => {
  expect(records(printRis([citation(fields)]))).toEqual([['TY  - GEN', ...lines]])
})

test.each([
  [{}, {}],
  [{ authors: [plato] }, { author: [{ family: 'Plato' }] }],
  [{ arxiv: { id: '2401.00001' } }, { genre: 'preprint', number: 'arXiv:2401.00001', publisher: 'arXiv' }],
  [{ container: { title: 'News' } }, { 'container-title': 'News' }],
  [{ hasMoreAuthors: true }, { note: 'The list of authors goes on.' }],
  [{ note: 'A sample' }, { note: 'A sample' }],
  [{ hasMoreAuthors: true, note: 'A sample' }, { note: 'The list of authors goes on. A sample' }],
])('CSL-JSON holds of %j what is there, and nothing else', (fields, parts) => {
  expect(buildCslItems([citation(fields)])).toStrictEqual([
    { id: 'key', type: 'document', title: 'A Title', language: 'en', ...parts },
  ])
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
