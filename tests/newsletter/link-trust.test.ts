import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeLink } from '#newsletter/link-trust.ts'
import { asciiHostOf } from '#newsletter/punycode.ts'

/** As long as a host may be, in labels as long as they may be. */
const LONGEST_HOST = `${`${'a'.repeat(63)}.`.repeat(3)}${'a'.repeat(61)}`

test.each([
  ['http://arxiv.org/pdf/2401.00001v1', { kind: 'arxiv', arxivId: '2401.00001', version: 1 }],
  ['arXiv:2401.00001', { kind: 'arxiv', arxivId: '2401.00001' }],
  ['https://doi.org/10.1000/x', { kind: 'doi', doi: '10.1000/x' }],
  ['doi:10.1000/x', { kind: 'doi', doi: '10.1000/x' }],
])('%s leads to a paper', (address, reference) => {
  expect(judgeLink(address)).toEqual({ verdict: 'paper', reference })
})

test.each([
  ['https://example.org/a', 'https://example.org/a', false],
  ['http://example.org/a', 'https://example.org/a', true],
  ['mailto:a@example.org', 'mailto:a@example.org', false],
  ['#outlook', '#outlook', false],
  ['https://arxiv.org/list/cs.CL/recent', 'https://arxiv.org/list/cs.CL/recent', false],
  ['https://info.arxiv.org/help/', 'https://info.arxiv.org/help/', false],
  ['https://arxiv.org', 'https://arxiv.org', false],
  ['https://www.doi.gov/', 'https://www.doi.gov/', false],
  ['https://www.biorxiv.org/', 'https://www.biorxiv.org/', false],
  ['https://www.alphaxiv.org/', 'https://www.alphaxiv.org/', false],
  ['https://dot.org/', 'https://dot.org/', false],
  ['https://example.org/?next=arxiv.org', 'https://example.org/?next=arxiv.org', false],
  ['https://example.org/?next=http://d0i.org', 'https://example.org/?next=http://d0i.org', false],
  [' http://example.org/a', 'https://example.org/a', true],
  [`https://${LONGEST_HOST}/`, `https://${LONGEST_HOST}/`, false],
])('%s is safe to follow', (address, url, wasUpgraded) => {
  expect(judgeLink(address)).toEqual({ verdict: 'safe', url, wasUpgraded })
})

describe('a link that cannot be trusted', () => {
  test.each([
    ['javascript:alert(1)'],
    ['JAVASCRIPT:alert(1)'],
    ['java\tscript:alert(1)'],
    ['\u0000javascript:alert(1)'],
    ['data:text/html,x'],
    ['file:///etc/passwd'],
    ['ftp://example.org/a'],
    ['tel:+84123'],
  ])('%j runs or opens what it should not', (address) => {
    expect(judgeLink(address)).toStrictEqual({ verdict: 'untrusted', reason: 'scheme' })
  })

  test.each([
    ['https://arxiv.org.evil.example/abs/2401.00001', 'arxiv.org.evil.example'],
    ['https://arxiv-org.example/abs/2401.00001', 'arxiv-org.example'],
    ['https://doi.org.evil.example/10.1000/x', 'doi.org.evil.example'],
    ['https://arxlv.org/abs/2401.00001', 'arxlv.org'],
    ['https://ARX1V.org/', 'arx1v.org'],
    ['https://www.arxivv.org/', 'www.arxivv.org'],
    ['https://axriv.org/', 'axriv.org'],
    ['https://arxi.org/', 'arxi.org'],
    ['https://arxiv.com/abs/2401.00001', 'arxiv.com'],
    ['https://arxiv.orq/', 'arxiv.orq'],
    ['https://d0i.org/10.1000/x', 'd0i.org'],
    ['https://dol.org/10.1000/x', 'dol.org'],
    ['https://dio.org/10.1000/x', 'dio.org'],
    ['https://doi.orq/10.1000/x', 'doi.orq'],
    ['https://arxiv.org@evil.example/abs/2401.00001', 'evil.example'],
    ['https://arxiv.org:443@evil.example/', 'evil.example'],
    ['https://\u0430rxiv.org/abs/2401.00001', 'xn--rxiv-43d.org'],
    ['https://xn--rxiv-43d.org/abs/2401.00001', 'xn--rxiv-43d.org'],
    ['https://bản-tin.example/', 'xn--bn-tin-bd8b.example'],
    ['https://arxiv\u3002org/abs/2401.00001', 'arxiv.org'],
    ['http://d0i.org/10.1000/x', 'd0i.org'],
    ['https://d0i.org:8080/10.1000/x', 'd0i.org'],
    ['https://d0i.org:/10.1000/x', 'd0i.org'],
    ['https://d0i.org./10.1000/x', 'd0i.org'],
  ])('%s only looks like what it claims', (address, asciiHost) => {
    expect(judgeLink(address)).toEqual({ verdict: 'untrusted', reason: 'lookalike-host', asciiHost })
  })

  test.each([
    'https://arxiv.org/abs/2413.00001',
    'http://arxiv.org/pdf/2401.0001',
    'https://export.arxiv.org/abs/hep-th/9913001',
    'https://arxiv.org/pdf/2401.00001v0.pdf',
    'arXiv:2413.00001',
    ' arXiv:2413.00001',
  ])('%s names a paper that cannot exist', (address) => {
    expect(judgeLink(address)).toMatchObject({ verdict: 'untrusted', reason: 'impossible-arxiv-id' })
  })

  test.each([
    '',
    'example.org',
    'https://arxiv.org\\@evil.example/',
    '/vi/',
    '../a',
    '//example.org',
    'https://',
    'https://a b.example',
    'mailto:',
    '#Ạ',
    `https://${'a'.repeat(300)}.example/`,
  ])('%j is no address', (address) => {
    expect(judgeLink(address)).toMatchObject({ verdict: 'untrusted', reason: 'malformed' })
  })
})

test.each(['../a:b', 'a/javascript:b', '#https://d0i.org', 'https://', 'https://a@/'])(
  '%j is no address, and leads to no host',
  (address) => {
    expect(judgeLink(address)).toStrictEqual({ verdict: 'untrusted', reason: 'malformed' })
  },
)

test('names hosts in Punycode as browsers do', () => {
  const labels = fc.array(fc.string({ unit: fc.constantFrom(...'abxyzđơưạế中ж'), minLength: 1, maxLength: 12 }), {
    minLength: 1,
    maxLength: 3,
  })
  fc.assert(
    fc.property(labels, (given) => {
      const host = `${given.join('.')}.example`
      expect(asciiHostOf(host)).toBe(new URL(`https://${host}/`).hostname)
    }),
  )
})
