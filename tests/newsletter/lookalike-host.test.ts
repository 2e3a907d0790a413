import { expect, test } from 'vitest'
import { isLookalikeHost, isPaperHost } from '#newsletter/lookalike-host.ts'

test.each(['arxiv.org', 'export.arxiv.org', 'doi.org', 'dx.doi.org'])('%s leads to papers', (host) => {
  expect(isPaperHost(host)).toBe(true)
  expect(isLookalikeHost(host)).toBe(false)
})

test.each([
  ['has a letter more', 'arxivs.org'],
  ['has a letter less', 'rxiv.org'],
  ['has another first letter', 'orxiv.org'],
  ['swaps its first letters', 'raxiv.org'],
  ['swaps letters within', 'arixv.org'],
  ['doubles a letter', 'dooi.org'],
  ['has a letter three times', 'doooi.org'],
  ['doubles several letters', 'aarrxiivv.org'],
  ['has a letter three times in the longer name', 'arxivvv.org'],
  ['has a digit for a letter', 'do1.org'],
  ['ends otherwise by one letter', 'doi.or'],
  ['has the own name before another ending', 'arxiv.example'],
  ['stands before another host', 'www.doi.org.evil.example'],
  ['has the name between hyphens', 'my-doi-org.example'],
  ['has the name within a word', 'myarxiv-org.example'],
])('a host that %s could be taken for one of papers: %s', (_, host) => {
  expect(isPaperHost(host)).toBe(false)
  expect(isLookalikeHost(host)).toBe(true)
})

test.each([
  'raxiv.net',
  'bbxiv.org',
  'rbxiv.org',
  'baxiv.org',
  'xarxiv.net',
  'di.org',
  'do.org',
  'doi.gov',
  'doit.org',
  'xdoi.org',
  'xdoi.org.example',
  'myarxiv.example',
  'localhost',
  'org',
])('nobody takes %s for a host of papers', (host) => {
  expect(isPaperHost(host)).toBe(false)
  expect(isLookalikeHost(host)).toBe(false)
})
