import * as v from 'valibot'
import { LanguageSchema } from '#domain/language.ts'

/** What each choice offers, in the order in which it is shown. */
export const OPTIONS = {
  theme: ['system', 'light', 'dark'],
  contrast: ['system', 'standard', 'high'],
  /** Text size in per cent of the device’s own. */
  size: [87.5, 100, 112.5, 125, 150, 175, 200],
  /** Line height of running text: 1.5, 1.7, 1.9. */
  leading: ['compact', 'comfortable', 'airy'],
  /** Width of a column of text: 29, 33, 38 em. */
  measure: ['narrow', 'medium', 'wide'],
  face: ['serif', 'sans'],
  motion: ['system', 'reduced'],
} as const

const SETTINGS = {
  theme: v.fallback(v.picklist(OPTIONS.theme), 'system'),
  contrast: v.fallback(v.picklist(OPTIONS.contrast), 'system'),
  size: v.fallback(v.picklist(OPTIONS.size), 100),
  leading: v.fallback(v.picklist(OPTIONS.leading), 'comfortable'),
  measure: v.fallback(v.picklist(OPTIONS.measure), 'medium'),
  face: v.fallback(v.picklist(OPTIONS.face), 'serif'),
  motion: v.fallback(v.picklist(OPTIONS.motion), 'system'),
  /** True: why-it-matters panels are open until the reader shuts them. */
  why: v.fallback(v.boolean(), false),
  /** True: keys without a modifier are shortcuts. */
  keys: v.fallback(v.boolean(), true),
}

/** Names of all that “reset” takes back; the language is not one of them. */
export const SETTING_NAMES: readonly string[] = Object.keys(SETTINGS)

/** Site language chosen last, for `/` alone; absent: that of the browser. */
const LANGUAGE_CHOICE = { lang: v.fallback(v.optional(LanguageSchema), undefined) }

/**
 * All that a reader can set, as it stands under `cm.prefs`. A setting that is absent, or that this version does not
 * understand, has its default; settings of newer versions are left as they are.
 */
const PreferencesSchema = v.object({ ...LANGUAGE_CHOICE, ...SETTINGS })

/** What a reader set, with the defaults for the rest. */
export type Preferences = Readonly<v.InferOutput<typeof PreferencesSchema>>

/** One or more settings with new values. */
export type PreferenceChanges = Partial<Preferences>

const RecordSchema = v.looseObject({})

/** The record that was stored, of whatever version; empty where there is none or it is broken. */
export function parseRecord(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(text ?? '{}')
    const result = v.safeParse(RecordSchema, stored)
    return result.success && !Array.isArray(stored) ? result.output : {}
  } catch {
    return {}
  }
}

/** What a stored record says, setting by setting: one that is broken takes no other with it. */
export function parsePreferences(text: string | null): Preferences {
  return v.parse(PreferencesSchema, parseRecord(text))
}

/** Nothing chosen yet. */
export const DEFAULT_PREFERENCES = parsePreferences(null)
