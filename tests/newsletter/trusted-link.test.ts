import { expect, test } from 'vitest'
import { Findings } from '#newsletter/findings.ts'
import { trustedLink } from '#newsletter/trusted-link.ts'

const place = { line: 4, column: 9 }

/** The address that is linked, and what the editor is told. */
function judge(address: string) {
  const findings = new Findings('vi.md')
  return { url: trustedLink({ address, place, findings }), told: findings.diagnostics }
}

test.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['#outlook', '#outlook'],
  ['https://arxiv.org/abs/2401.00001v2', 'https://arxiv.org/abs/2401.00001v2'],
  [' HTTPS://arxiv.org/pdf/2401.00001 ', 'https://arxiv.org/pdf/2401.00001'],
  ['arXiv:2401.00001v2', 'https://arxiv.org/abs/2401.00001v2'],
  ['arXiv:2401.00001', 'https://arxiv.org/abs/2401.00001'],
  ['doi:10.1000/x', 'https://doi.org/10.1000/x'],
  ['arxiv.org/pdf/2401.00001', 'https://arxiv.org/abs/2401.00001'],
  ['https://doi.org/10.1000/a(b)', 'https://doi.org/10.1000/a(b)'],
  ['https://example.org/?next=http://a.example', 'https://example.org/?next=http://a.example'],
  ['//arxiv.org/pdf/2401.00001', 'https://arxiv.org/abs/2401.00001'],
])('%j is linked as %j', (address, url) => {
  expect(judge(address)).toEqual({ url, told: [] })
})

test.each([
  ['http://example.org/a', 'https://example.org/a'],
  [' HTTP://arxiv.org/pdf/2401.00001', 'https://arxiv.org/pdf/2401.00001'],
])('%j is linked as %j, and the editor is told', (address, url) => {
  const note = { severity: 'note', code: 'link-upgraded', file: 'vi.md', ...place, remedy: 'Nothing needs to be done' }
  expect(judge(address)).toEqual({ url, told: [{ ...note, what: `“${address}” is linked as https` }] })
})

test.each([
  [
    'javascript:alert(1)',
    'scheme',
    'has a scheme that pages must not open',
    'Link a https address, or remove the link',
  ],
  [
    'https://d0i.org/x',
    'lookalike-host',
    'leads to a host that only looks like another (d0i.org)',
    'Write the address of the real site, or remove the link',
  ],
  [
    'arXiv:2413.00001',
    'impossible-arxiv-id',
    'has an arXiv id that cannot exist',
    'Copy the id from the paper’s arXiv page',
  ],
  [
    'http://arxiv.org/abs/2413.00001',
    'impossible-arxiv-id',
    'has an arXiv id that cannot exist (arxiv.org)',
    'Copy the id from the paper’s arXiv page',
  ],
  ['../a', 'malformed', 'is not a web address', 'Write the whole https address, or remove the link'],
])('%j is not linked, and the editor learns why and what to do', (address, reason, what, remedy) => {
  const error = { severity: 'error', code: `link-${reason}`, file: 'vi.md', ...place, remedy }
  expect(judge(address)).toEqual({ url: undefined, told: [{ ...error, what: `The link “${address}” ${what}` }] })
})
