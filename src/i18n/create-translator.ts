import en from './locales/en.json' with { type: 'json' }
import vi from './locales/vi.json' with { type: 'json' }
import { buildTranslator, type Names, type Translate } from './translator.ts'

export type { MessageKey, Names, Translate } from './translator.ts'

const CATALOGUES = { vi, en }

/** A translator where both catalogues may be at hand: while the site is built. A browser loads one at a time. */
export function createTranslator(language: keyof typeof CATALOGUES, names: Names): Translate {
  return buildTranslator(language, CATALOGUES[language], names)
}
