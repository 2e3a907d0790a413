import type { Language } from '#domain/language.ts'

/** Letters that Vietnamese writes and English does not, in any normal form. */
const VIETNAMESE = /[đĐ]|[aăâeêioôơuưyAĂÂEÊIOÔƠUƯY][\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323]+/gu
const LETTERS = /\p{L}/gu

/** Below this share of marked letters a text is English that quotes Vietnamese names. */
const LEAST_SHARE = 0.04

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** The language of a text, told by its letters; Vietnamese where there are none. */
export function detectLanguage(text: string): Language {
  const decomposed = text.normalize('NFD')
  const letters = count(decomposed, LETTERS)
  return letters === 0 || count(decomposed, VIETNAMESE) / letters >= LEAST_SHARE ? 'vi' : 'en'
}
