import * as v from 'valibot'
import { LanguageSchema, type Language } from '#domain/language.ts'

const KEY = 'cm.prefs'

// Loose, so that a choice written by a newer version of the site survives this one.
const PreferencesSchema = v.looseObject({ lang: v.optional(LanguageSchema) })
type Preferences = v.InferOutput<typeof PreferencesSchema>

function loadPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    const result = v.safeParse(PreferencesSchema, stored)
    return result.success ? result.output : {}
  } catch {
    // Storage is blocked or holds no JSON: nothing was chosen.
    return {}
  }
}

/** The site language that the reader chose on this device, if any. */
export function loadPreferredLanguage(): Language | undefined {
  return loadPreferences().lang
}

/** Remembers the site language on this device; where storage is blocked, the address alone decides. */
export function savePreferredLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...loadPreferences(), lang: language }))
  } catch {
    // The address keeps saying the language; only `/` will not remember it.
  }
}
