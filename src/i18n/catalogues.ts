import { LANGUAGES, type Language } from '#domain/language.ts'
import type { Catalogue } from './translator.ts'

/** The messages of a language. */
export interface LoadedCatalogue {
  readonly language: Language
  readonly messages: Catalogue
}

const LOADERS: Record<Language, () => Promise<{ readonly default: Catalogue }>> = {
  vi: () => import('./locales/vi.json'),
  en: () => import('./locales/en.json'),
}

const loaded = new Map<Language, LoadedCatalogue>()
const onTheirWay = new Map<Language, Promise<LoadedCatalogue>>()

async function fetchCatalogue(language: Language): Promise<LoadedCatalogue> {
  try {
    const catalogue = { language, messages: (await LOADERS[language]()).default }
    loaded.set(language, catalogue)
    return catalogue
  } finally {
    onTheirWay.delete(language)
  }
}

/** The catalogue of a language; while it is not there another one, since its words are better than none. */
export function nearestCatalogue(language: Language): LoadedCatalogue | undefined {
  const [any] = loaded.values()
  return loaded.get(language) ?? any
}

/** Brings a catalogue, so that the interface can be rendered in its language without a wait. */
export function loadCatalogue(language: Language): Promise<LoadedCatalogue> {
  const there = loaded.get(language)
  if (there) return Promise.resolve(there)
  const coming = onTheirWay.get(language) ?? fetchCatalogue(language)
  onTheirWay.set(language, coming)
  return coming
}

/** Brings every catalogue. */
export async function loadCatalogues(): Promise<void> {
  await Promise.all(LANGUAGES.map(loadCatalogue))
}
