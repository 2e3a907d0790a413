import { describe, expect, test } from 'vitest'
import { isDate, isSlug } from '#domain/identifiers.ts'

describe('a day', () => {
  test.each(['2025-09-11', '2024-02-29', '2000-02-29', '2025-12-31'])('%s exists', (date) => {
    expect(isDate(date)).toBe(true)
  })

  test.each([
    ['2025-02-29', 'no leap year'],
    ['1900-02-29', 'a century that is no leap year'],
    ['2025-13-01', 'no such month'],
    ['2025-00-10', 'month zero'],
    ['2025-04-31', 'April has thirty days'],
    ['2025-04-00', 'day zero'],
    ['2025-9-11', 'digits missing'],
    ['2025‑09‑11', 'hyphens that do not break'],
    ['2025-09-11T00:00', 'a time besides'],
    ['', 'nothing'],
  ])('%s is refused: %s', (date) => {
    expect(isDate(date)).toBe(false)
  })
})

describe('an id in an address', () => {
  test.each(['a', '2025-09-11', 'why-butterfly-2'])('may be %s', (slug) => {
    expect(isSlug(slug)).toBe(true)
  })

  test.each(['', '-a', 'a-', 'a--b', 'A', 'a_b', 'a/b', '../a', 'điện', 'a b', 'a\n', 'x'.repeat(81)])(
    'may not be %j',
    (slug) => {
      expect(isSlug(slug)).toBe(false)
    },
  )
})
