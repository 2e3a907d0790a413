import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPaperSlug, paperSlug } from '#domain/paper-slug.ts'

test.each([
  ['arxiv:2509.09679', 'arxiv-2509.09679'],
  ['arxiv:hep-th/9901001', 'arxiv-hep-th_9901001'],
  ['doi:10.1145/3292500.3330701', 'doi-10.1145_3292500.3330701'],
  ['doi:10.1016/s0092-8674(00)80001-2', 'doi-10.1016_s0092-8674~28~00~29~80001-2'],
  ['doi:10.1000/a_b:c', 'doi-10.1000_a~5f~b~3a~c'],
  ['doi:10.1000/ends.', 'doi-10.1000_ends~2e~'],
  ['doi:10.1000/../x', 'doi-10.1000_~2e~~2e~_x'],
  ['name:a-study-of-rain', 'name-a-study-of-rain'],
])('gives %s the address part %s, for good', (id, slug) => {
  expect(paperSlug(id)).toBe(slug)
  expect(isPaperSlug(slug)).toBe(true)
})

test.each([
  ['doi:10.1000/.x', 'doi-10.1000_~2e~x'],
  ['doi:.5', 'doi-~2e~5'],
  ['doi:10.1000/+.x', 'doi-10.1000_~2b~~2e~x'],
])('no part of the address of %s begins with a dot: %s', (id, slug) => {
  expect(paperSlug(id)).toBe(slug)
})

const a108 = 'a'.repeat(108)

test.each([
  [a108, a108],
  ['a'.repeat(109), `${a108}~~f538c18e`],
  ['a'.repeat(132), `${a108}~~09c0cc93`],
  ['a'.repeat(200), `${a108}~~f0b11aa7`],
  [`a(b)${'c'.repeat(90)}(d)${'e'.repeat(40)}`, `a~28~b~29~${'c'.repeat(90)}~28~d~~c79be364`],
])('the long DOI 10.1000/%s has the address part doi-10.1000_%s, for good', (suffix, part) => {
  expect(paperSlug(`doi:10.1000/${suffix}`)).toBe(`doi-10.1000_${part}`)
})

const doi = fc
  .string({ unit: fc.constantFrom(...'ab19-._~/:;()+#%é漢😀'.split('')), minLength: 1, maxLength: 200 })
  .map((suffix) => `doi:10.1000/x${suffix}`)

test('no two papers share an address, and every one is safe as a folder on any disk', () => {
  fc.assert(
    fc.property(doi, doi, (one, other) => {
      expect(isPaperSlug(paperSlug(one))).toBe(true)
      expect(paperSlug(one).endsWith('.')).toBe(false)
      expect(paperSlug(one) === paperSlug(other)).toBe(one === other)
    }),
  )
})

test.each(['', '..', 'arxiv-', '../secret', 'arxiv-2509.09679/', 'xarxiv-2509.09679', 'other-1', 'arxiv-a%2f'])(
  'does not take %j for the address of a paper',
  (text) => {
    expect(isPaperSlug(text)).toBe(false)
  },
)
