import { expect, test } from 'vitest'
import { plainPath } from '#app/plain-address.ts'

test.each([
  ['/vi/', '/vi/'],
  ['/vi/index.html', '/vi/'],
  ['/index.html', '/'],
  ['//vi/', '/vi/'],
  ['/vi//issues///2025-09-11/', '/vi/issues/2025-09-11/'],
  ['/tin/vi//index.html', '/tin/vi/'],
  ['/vi/my-index.html', '/vi/my-index.html'],
  ['/vi/index.html/', '/vi/index.html/'],
])('a page that was asked for as %s is the page %s', (asked, known) => {
  expect(plainPath(asked)).toBe(known)
})
