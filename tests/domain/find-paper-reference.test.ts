import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPaperReferences, readPaperReference } from '#domain/find-paper-reference.ts'
import { arxivAbstractUrl, arxivPdfUrl, doiUrl, paperIdOf, type PaperReference } from '#domain/paper-reference.ts'

const arxiv = (arxivId: string, version?: number): PaperReference =>
  version === undefined ? { kind: 'arxiv', arxivId } : { kind: 'arxiv', arxivId, version }
const doi = (name: string): PaperReference => ({ kind: 'doi', doi: name })

describe('a paper is known by', () => {
  test.each<[string, PaperReference]>([
    ['https://arxiv.org/abs/2401.00001', arxiv('2401.00001')],
    ['http://arxiv.org/pdf/2401.00001v3', arxiv('2401.00001', 3)],
    ['https://arxiv.org/pdf/2401.00001v3.pdf', arxiv('2401.00001', 3)],
    ['https://www.arxiv.org/abs/2401.00001', arxiv('2401.00001')],
    ['https://export.arxiv.org/abs/2401.00001v2', arxiv('2401.00001', 2)],
    ['https://browse.arxiv.org/html/2401.00001v2', arxiv('2401.00001', 2)],
    ['HTTPS://ARXIV.ORG/ABS/2401.00001V2', arxiv('2401.00001', 2)],
    ['https://arxiv.org:443/abs/2401.00001', arxiv('2401.00001')],
    ['arxiv.org/abs/2401.00001', arxiv('2401.00001')],
    ['//arxiv.org/abs/2401.00001', arxiv('2401.00001')],
    ['https://arxiv.org/abs/2401.00001/', arxiv('2401.00001')],
    ['https://arxiv.org/abs/2401.00001?context=cs.LG', arxiv('2401.00001')],
    ['https://arxiv.org/pdf/2401.00001v1.pdf#page=3', arxiv('2401.00001', 1)],
    ['https://arxiv.org/abs/hep-th%2F9901001', arxiv('hep-th/9901001')],
    ['https://arxiv.org/pdf/hep-th/9901001v2.pdf', arxiv('hep-th/9901001', 2)],
    ['https://arxiv.org/abs/math.GT/0309136v2', arxiv('math/0309136', 2)],
    ['arXiv:2401.00001v1', arxiv('2401.00001', 1)],
    [' arxiv: 2401.00001 ', arxiv('2401.00001')],
    ['arXiv:2401.00001v2 [cs.CL]', arxiv('2401.00001', 2)],
    ['arXiv:hep‑th/9901001', arxiv('hep-th/9901001')],
    ['2401.00001', arxiv('2401.00001')],
    ['arXiv : 2401.00001', arxiv('2401.00001')],
    ['arXiv:2401.00001v2[cs.CL]', arxiv('2401.00001', 2)],
    ['arXiv:hep-th/9901001 [hep-th]', arxiv('hep-th/9901001')],
    [' https://arxiv.org/abs/2401.00001 ', arxiv('2401.00001')],
    ['https://arxiv.org/abs/%202401.00001%20', arxiv('2401.00001')],
    ['https://doi.org/%2010.1145/1%20', doi('10.1145/1')],
    ['doi : 10.1145/1', doi('10.1145/1')],
    ['10.1145/doi:x', doi('10.1145/doi:x')],
    ['https://doi.org/10.48550/arXiv.2401.00001', arxiv('2401.00001')],
    ['doi:10.48550/ARXIV.2401.00001v2', arxiv('2401.00001', 2)],
    ['10.48550/arXiv.hep-th/9901001', arxiv('hep-th/9901001')],
    ['https://doi.org/10.1016/S0140-6736(20)30183-5', doi('10.1016/S0140-6736(20)30183-5')],
    ['http://dx.doi.org/10.1016%2FS0140-6736%2820%2930183-5', doi('10.1016/S0140-6736(20)30183-5')],
    ['https://www.doi.org/10.1145/3292500.3330701?x=1#y', doi('10.1145/3292500.3330701')],
    ['doi:10.1145/3292500.3330701', doi('10.1145/3292500.3330701')],
    ['DOI: 10.1145/3292500.3330701', doi('10.1145/3292500.3330701')],
    ['10.1145/3292500.3330701', doi('10.1145/3292500.3330701')],
  ])('%s', (address, reference) => {
    expect(readPaperReference(address)).toEqual(reference)
  })
})

describe('no paper is seen in', () => {
  test.each([
    'https://arxiv.org/abs/2413.00001',
    'https://arxiv.org/abs/2401.0001',
    'https://arxiv.org/abs/2401.00001v0',
    'https://arxiv.org/abs/2401.00001/extra',
    'https://arxiv.org/abs/%zz',
    'https://arxiv.org/list/cs.CL/recent',
    'https://doi.org/10.1145/%zz',
    '2401.arxiv:00001',
    '2401.[cs.CL]00001',
    'https://arxiv.org/',
    'https://arxiv.org.evil.example/abs/2401.00001',
    'https://arxiv.org@evil.example/abs/2401.00001',
    'https://evil.example/arxiv.org/abs/2401.00001',
    'https://evil.example/?https://arxiv.org/abs/2401.00001',
    'https://notarxiv.org/abs/2401.00001',
    'javascript:arxiv.org/abs/2401.00001',
    'https://arxiv.org:8080/abs/2401.00001',
    'https://doi.org/',
    'https://doi.org/about',
    'https://doi.org/10.48550/arXiv.2413.00001',
    'doi:10.12/x',
    'arXiv:abc',
    '3.14159',
    '',
  ])('%j', (address) => {
    expect(readPaperReference(address)).toBeUndefined()
  })
})

const references = fc.oneof(
  fc
    .record({
      year: fc.integer({ min: 15, max: 49 }),
      month: fc.integer({ min: 1, max: 12 }),
      number: fc.integer({ min: 1, max: 99_999 }),
      version: fc.integer({ min: 1, max: 99 }),
    })
    .map(({ year, month, number, version }) =>
      arxiv(`${year}${String(month).padStart(2, '0')}.${String(number).padStart(5, '0')}`, version),
    ),
  fc.string({ unit: fc.constantFrom(...'aZ09-._;()/#?%+:'), minLength: 1 }).map((suffix) => doi(`10.1234/${suffix}`)),
)

test('the addresses that are built for a paper lead back to it', () => {
  fc.assert(
    fc.property(references, (reference) => {
      const addresses =
        reference.kind === 'doi'
          ? [doiUrl(reference.doi)]
          : [arxivAbstractUrl(reference.arxivId, reference.version), arxivPdfUrl(reference.arxivId, reference.version)]
      for (const address of addresses) expect(readPaperReference(address)).toEqual(reference)
    }),
  )
})

const written = (text: string) =>
  findPaperReferences(text).map(({ reference, start, end }) => [paperIdOf(reference), text.slice(start, end)])

describe('in prose, references are found where they stand', () => {
  test.each([
    ['Xem arXiv:2401.00001v1.', [['arxiv:2401.00001', 'arXiv:2401.00001v1']]],
    ['Xem arXiv 2401.00001, trang 3', [['arxiv:2401.00001', 'arXiv 2401.00001']]],
    ['arXiv : 2401.00001', [['arxiv:2401.00001', 'arXiv : 2401.00001']]],
    ['(2401.00001v2)', [['arxiv:2401.00001', '2401.00001v2']]],
    ['as hep-th/9901001 shows', [['arxiv:hep-th/9901001', 'hep-th/9901001']]],
    ['arXiv:0704.0001', [['arxiv:0704.0001', 'arXiv:0704.0001']]],
    [
      '(see doi:10.1016/S0140-6736(20)30183-5).',
      [['doi:10.1016/s0140-6736(20)30183-5', 'doi:10.1016/S0140-6736(20)30183-5']],
    ],
    ['(see https://doi.org/10.1000/a(b))', [['doi:10.1000/a(b)', 'https://doi.org/10.1000/a(b)']]],
    ['((10.1000/a(b)))', [['doi:10.1000/a(b)', '10.1000/a(b)']]],
    ['[10.1000/a[b]].', [['doi:10.1000/a[b]', '10.1000/a[b]']]],
    ['10.1000/arxiv:x', [['doi:10.1000/arxiv:x', '10.1000/arxiv:x']]],
    ['“10.1145/3292500.3330701”, họ viết', [['doi:10.1145/3292500.3330701', '10.1145/3292500.3330701']]],
    ['https://doi.org/10.1145/1.2, và', [['doi:10.1145/1.2', 'https://doi.org/10.1145/1.2']]],
    ['tại arxiv.org/abs/2401.00001!', [['arxiv:2401.00001', 'arxiv.org/abs/2401.00001']]],
    [
      'arXiv:2401.00002 rồi arXiv:2401.00001; doi:10.1000/x',
      [
        ['arxiv:2401.00002', 'arXiv:2401.00002'],
        ['arxiv:2401.00001', 'arXiv:2401.00001'],
        ['doi:10.1000/x', 'doi:10.1000/x'],
      ],
    ],
    ['doi:10.48550/arXiv.2401.00001', [['arxiv:2401.00001', 'doi:10.48550/arXiv.2401.00001']]],
  ])('%s', (text, found) => {
    expect(written(text)).toEqual(found)
  })

  test.each([
    'perplexity 22.1 → 15.4',
    'giá 1504.1234 đồng',
    'tổng 2401.00001.5',
    'số 12401.00001',
    'phiên bản 10.1234',
    'input/9901001',
    'https://evil.example/arxiv.org/abs/2401.00001',
    'a@arxiv.org/abs/2401.00001',
    'arXiv:2413.00001',
    '',
  ])('and nowhere in: %s', (text) => {
    expect(written(text)).toEqual([])
  })
})

test('references that are found never overlap, whatever stands around them', () => {
  const pieces = fc.constantFrom(
    'arXiv:2401.00001',
    '10.1000/a(b)',
    'doi:',
    ' ',
    '(',
    ')',
    '.',
    'hep-th/9901001',
    'v2',
    'ạ',
    '/',
  )
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = parts.join('')
      let last = 0
      for (const { start, end } of findPaperReferences(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
  )
})
