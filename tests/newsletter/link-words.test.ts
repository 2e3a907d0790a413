import { expect, test } from 'vitest'
import { hostNamedWrongly, hostToShow } from '#newsletter/link-words.ts'

test.each([
  [' arxiv.org\n', 'https://evil.example/', 'arxiv.org'],
  ['myexample.org', 'https://mywww.example.org/', 'myexample.org'],
  ['WWW.Example.org', 'https://evil.example/', 'example.org'],
])('the words %j of a link to %s name another host', (words, address, host) => {
  expect(hostNamedWrongly(words, address)).toBe(host)
})

test.each([
  ['www.example.org', 'https://example.org/'],
  ['example.org', 'https://WWW.example.org/'],
  ['example.org', 'https://tin.example.org/'],
  ['bản tin', 'https://evil.example/'],
])('the words %j of a link to %s deceive nobody', (words, address) => {
  expect(hostNamedWrongly(words, address)).toBeUndefined()
  expect(hostToShow(words, address)).toBeUndefined()
})
