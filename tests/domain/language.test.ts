import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  chooseText,
  hasTranslation,
  isLanguage,
  isView,
  LocalizedLineSchema,
  LocalizedTextSchema,
  otherLanguage,
} from '#domain/language.ts'

test('knows Vietnamese and English and nothing else as languages', () => {
  expect(['vi', 'en', 'VI', 'fr', 'both', '', undefined, 3].filter(isLanguage)).toEqual(['vi', 'en'])
})

test('lets a reader see one language or both', () => {
  expect(['vi', 'en', 'both', 'none', null].filter(isView)).toEqual(['vi', 'en', 'both'])
})

test('leads from each language to the other', () => {
  expect([otherLanguage('vi'), otherLanguage('en')]).toEqual(['en', 'vi'])
})

describe('a text in the language that a reader wants', () => {
  test('is given in that language where it exists', () => {
    expect(chooseText({ vi: 'vườn', en: 'garden' }, 'en')).toEqual({
      text: 'garden',
      language: 'en',
      isFallback: false,
    })
  })

  test('is given in the other one, and says so, where it is not translated', () => {
    expect(chooseText({ vi: 'vườn' }, 'en')).toEqual({ text: 'vườn', language: 'vi', isFallback: true })
  })

  test('knows which translations it has', () => {
    expect(hasTranslation({ vi: 'vườn' }, 'vi')).toBe(true)
    expect(hasTranslation({ vi: 'vườn' }, 'en')).toBe(false)
  })
})

describe('a localized text from outside', () => {
  test.each([{ vi: 'vườn' }, { en: 'garden' }, { vi: 'vườn', en: 'garden' }])('may be %j', (text) => {
    expect(v.is(LocalizedTextSchema, text)).toBe(true)
  })

  test.each([{}, { vi: '' }, { vi: 'vườn', en: '' }, { fr: 'jardin' }, { vi: 3 }, 'vườn', null])(
    'may not be %j',
    (text) => {
      expect(v.is(LocalizedTextSchema, text)).toBe(false)
    },
  )
})

test.each([
  [{ vi: 1000 }, true],
  [{ en: 1000 }, true],
  [{ vi: 1001 }, false],
  [{ en: 1001 }, false],
  [{ vi: 1, en: 1001 }, false],
  [{ vi: 1001, en: 1 }, false],
])('a title of %j characters is short enough: %s', (lengths, isShort) => {
  const title = Object.fromEntries(Object.entries(lengths).map(([language, length]) => [language, 'a'.repeat(length)]))
  expect(v.is(LocalizedLineSchema, title)).toBe(isShort)
})
