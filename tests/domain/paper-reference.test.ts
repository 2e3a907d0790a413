import { describe, expect, test } from 'vitest'
import {
  arxivAbstractUrl,
  arxivPdfUrl,
  doiUrl,
  isArxivClass,
  isArxivId,
  isDoi,
  paperIdOf,
  type PaperReference,
} from '#domain/paper-reference.ts'
import { paperAddresses, paperLabel, type Paper } from '#domain/paper.ts'
import { buildIssue } from '../support/sample-issue.ts'

describe('an arXiv id', () => {
  test.each([
    '2509.09679',
    '0704.0001',
    '1412.9999',
    '1501.00001',
    'hep-th/9901001',
    'math/0211159',
    'math.GT/0309136',
    'cs/0703001',
    '2412.00001',
    'hep-th/9108001',
    'hep-th/9912001',
  ])('may be %s', (id) => {
    expect(isArxivId(id)).toBe(true)
  })

  test.each([
    ['2513.09679', 'month 13'],
    ['2500.09679', 'month 0'],
    ['2509.0967', 'four digits after 2014'],
    ['1412.00001', 'five digits before 2015'],
    ['0703.0001', 'the new form before it began'],
    ['2509.00000', 'number zero'],
    ['2509.09679v1', 'a version besides'],
    ['2509.096790', 'six digits'],
    ['hep-th/9913001', 'month 13 in the old form'],
    ['hep-th/0704001', 'the old form after it ended'],
    ['hep-th/990100', 'too few digits in the old form'],
    ['hep-th/9901000', 'number zero in the old form'],
    ['HEP-TH/9901001', 'capital letters'],
    ['HEP-th/9901001', 'capital letters before small ones'],
    ['hep-th/99010011', 'too many digits in the old form'],
    ['hep-th/9900001', 'month 0 in the old form'],
    ['12509.09679', 'five digits for the month'],
    ['', 'nothing'],
  ])('cannot be %s: %s', (id) => {
    expect(isArxivId(id)).toBe(false)
  })
})

describe('an arXiv category', () => {
  test.each(['cs.LG', 'hep-th', 'math', 'q-bio.NC', 'cond-mat.mtrl-sci', 'physics.ao-ph'])('may be %s', (name) => {
    expect(isArxivClass(name)).toBe(true)
  })

  test.each(['', '1cs.LG', 'cs.LG1', 'CS.LG', 'cs.', '.LG', 'hep-', 'cs LG', 'cs.LG.AI'])('cannot be %j', (name) => {
    expect(isArxivClass(name)).toBe(false)
  })
})

describe('a DOI', () => {
  test.each(['10.1145/3292500.3330701', '10.1016/S0140-6736(20)30183-5', '10.1000.10/a/b', '10.1234/số-1'])(
    'may be %s',
    (doi) => {
      expect(isDoi(doi)).toBe(true)
    },
  )

  test.each([
    '10.12/x',
    '11.1145/x',
    '10.1145',
    '10.1145/',
    '10.1145/a b',
    '10.1145/<x>',
    '10.1145/a\u202eb',
    '10.1145/\ud800',
  ])('cannot be %j', (doi) => {
    expect(isDoi(doi)).toBe(false)
  })
})

test('builds the addresses of a paper at the cited version, or at its newest', () => {
  expect(arxivAbstractUrl('2509.09679', 1)).toBe('https://arxiv.org/abs/2509.09679v1')
  expect(arxivAbstractUrl('math/0211159')).toBe('https://arxiv.org/abs/math/0211159')
  expect(arxivPdfUrl('2509.09679', 2)).toBe('https://arxiv.org/pdf/2509.09679v2')
})

test('escapes what a DOI holds and an address may not', () => {
  expect(doiUrl('10.1016/S0140-6736(20)30183-5')).toBe('https://doi.org/10.1016/S0140-6736(20)30183-5')
  expect(doiUrl('10.1002/1#a?b%c')).toBe('https://doi.org/10.1002/1%23a%3Fb%25c')
})

test.each<[PaperReference, string]>([
  [{ kind: 'arxiv', arxivId: '2509.09679', version: 2 }, 'arxiv:2509.09679'],
  [{ kind: 'arxiv', arxivId: '2509.09679' }, 'arxiv:2509.09679'],
  [{ kind: 'doi', doi: '10.1016/S0140-6736(20)30183-5' }, 'doi:10.1016/s0140-6736(20)30183-5'],
])('%j is one paper however it is written: %s', (reference, id) => {
  expect(paperIdOf(reference)).toBe(id)
})

describe('a paper', () => {
  const base: Omit<Paper, 'id'> = { title: 'Moss', titleLanguage: 'en', authors: [], hasMoreAuthors: false }

  test('on arXiv has an abstract, a PDF and a label with its version', () => {
    const [arxivPaper] = buildIssue().papers
    if (!arxivPaper) throw new Error('the sample issue has no paper')
    expect(paperAddresses(arxivPaper)).toEqual({
      abstract: 'https://arxiv.org/abs/2401.00001v1',
      pdf: 'https://arxiv.org/pdf/2401.00001v1',
    })
    expect(paperLabel(arxivPaper)).toBe('arXiv:2401.00001v1')
  })

  test('with a DOI leads to its resolver', () => {
    const paper = { ...base, id: 'doi:10.1000/1', doi: '10.1000/1' }
    expect(paperAddresses(paper)).toEqual({ abstract: 'https://doi.org/10.1000/1' })
    expect(paperLabel(paper)).toBe('doi:10.1000/1')
  })

  test('with neither leads nowhere and claims nothing', () => {
    const paper = { ...base, id: 'name:moss' }
    expect(paperAddresses(paper)).toEqual({})
    expect(paperLabel(paper)).toBeUndefined()
  })
})
