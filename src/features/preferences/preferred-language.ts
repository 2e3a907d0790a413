import { isLanguage, type Language } from '#domain/language.ts'

/**
 * The language for `/`: the reader’s own choice, else the first of the browser’s languages that the
 * newsletter has, else Vietnamese.
 * @param tags BCP 47 tags in order of preference, as `navigator.languages` gives them
 */
export function preferredLanguage(chosen: Language | undefined, tags: readonly string[]): Language {
  if (chosen !== undefined) return chosen
  for (const tag of tags) {
    const base = tag.toLowerCase().split('-')[0]
    if (isLanguage(base)) return base
  }
  return 'vi'
}
