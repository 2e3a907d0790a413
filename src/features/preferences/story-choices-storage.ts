import * as v from 'valibot'
import type { View } from '#domain/language.ts'

const KEY = 'cm.choices'
const ChoicesSchema = v.record(v.string(), v.picklist(['vi', 'en', 'both']))

/** The languages chosen for single stories in this session; none where storage is blocked or damaged. */
export function loadStoryChoices(): ReadonlyMap<string, View> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}')
    const result = v.safeParse(ChoicesSchema, stored)
    return new Map(result.success ? Object.entries(result.output) : [])
  } catch {
    return new Map()
  }
}

/** Keeps the choices over a reload; where storage is blocked they last as long as the page. */
export function saveStoryChoices(choices: ReadonlyMap<string, View>): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(choices)))
  } catch {
    // The choices stay in memory.
  }
}
