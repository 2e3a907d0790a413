import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeUrl } from '#domain/safe-url.ts'

describe('an address that may become a link', () => {
  test.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/a?b=c&d=(e)#f', 'https://example.org/a?b=c&d=(e)#f'],
    ['  HTTPS://Example.ORG:8443/x ', 'https://Example.ORG:8443/x'],
    ['http://example.org/a', 'https://example.org/a'],
    ['http://example.org:80/a', 'https://example.org/a'],
    ['https://example.org:80/a', 'https://example.org:80/a'],
    ['http://example.org:8080/a', 'https://example.org:8080/a'],
    ['https://example.org:65535/', 'https://example.org:65535/'],
    ['https://192.0.2.10/status', 'https://192.0.2.10/status'],
    ['https://vi.wikipedia.org/wiki/Tiếng_Việt', 'https://vi.wikipedia.org/wiki/Tiếng_Việt'],
    ['mailto:ban-tin+so1@example.org', 'mailto:ban-tin+so1@example.org'],
    ['#rooftop-problem-1', '#rooftop-problem-1'],
  ])('%j is used as %j', (address, url) => {
    expect(safeUrl(address)).toBe(url)
  })
})

describe('an address that never becomes a link', () => {
  test.each([
    ['javascript:alert(1)', 'runs a script'],
    ['JaVaScRiPt:alert(1)', 'runs a script in any case'],
    ['java\nscript:alert(1)', 'runs a script around a line break'],
    ['\u0001javascript:alert(1)', 'runs a script behind a control'],
    ['data:text/html,<b>', 'carries its own page'],
    ['vbscript:x', 'runs a script'],
    ['file:///etc/passwd', 'reads a file'],
    ['blob:https://example.org/1', 'names a blob'],
    ['//example.org/a', 'has no scheme'],
    ['/vi/issues/', 'is relative'],
    ['example.org', 'is relative'],
    ['https:example.org', 'has no slashes'],
    ['https:/\\example.org', 'has a backslash'],
    ['https://example.org\\@evil.example', 'has a backslash'],
    ['https://name@example.org/', 'has a user name'],
    ['https://name:word@example.org/', 'has a password'],
    ['https://exаmple.org/', 'has a Cyrillic letter in its host'],
    ['https://example..org/', 'has an empty label'],
    ['https://.example.org/', 'begins with a dot'],
    ['https://example.org:99999/', 'has an impossible port'],
    ['https://example.org:65536/', 'has a port one too high'],
    ['https://2130706433/', 'disguises an IP address as a number'],
    ['https://0x7f.0.0.1/', 'disguises an IP address as hexadecimal'],
    ['https://0177.0.0.01/', 'disguises an IP address as octal'],
    ['https://127.1/', 'shortens an IP address'],
    ['https://example.org/a b', 'has a blank'],
    ['https://example.org/\u202egpj', 'turns its direction'],
    ['https://example.org/\u200b', 'hides a character'],
    ['https://example.org/\ud800', 'has half a character'],
    ['https://example.org/"onclick=', 'has a quotation mark'],
    ['mailto:a%0d%0abcc:b@example.org', 'adds a header line'],
    ['mailto:a%0Ab@example.org', 'escapes a line break'],
    ['mailto:a@example.org?subject=x', 'fills in a message'],
    ['mailto:a@b@example.org', 'has two hosts'],
    ['#a:b', 'is no anchor'],
    ['#', 'names no anchor'],
    ['', 'is empty'],
  ])('%j: it %s', (address) => {
    expect(safeUrl(address)).toBeUndefined()
  })
})

const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .tuple(
      fc.constantFrom('http:', 'https:', 'HTTPS:', 'mailto:', 'javascript:', 'data:', '#', '//', '\t', ''),
      fc.string({ unit: fc.constantFrom(...'aZ09-./\\@:#?%&()\'"<> \n\u202e\u200bé') }),
    )
    .map(([start, rest]) => start + rest),
)

test('whatever the input, only https, mailto and anchors come out, and they come out the same again', () => {
  fc.assert(
    fc.property(hostileText, (address) => {
      const url = safeUrl(address)
      if (url === undefined) return
      expect(url).toMatch(/^(?:https:\/\/[a-z0-9]|mailto:[a-z0-9._+-]+@|#[a-z0-9-]+$)/i)
      expect(url).not.toMatch(/[\s<>"\\\p{Cc}\p{Cf}]/u)
      expect(safeUrl(url)).toBe(url)
    }),
    { numRuns: 500 },
  )
})
