import * as v from 'valibot'
import { keyOf, takeJson, type KeptResults } from './kept-results.ts'

const KeptTextsSchema = v.record(v.string(), v.string())

/** What was made of texts by earlier builds, all in one file, since they are many and short. */
export interface KeptTexts {
  /** What was made of a text before, or else is made of it now. */
  readonly remember: (text: string, make: () => string) => string
  /** Keeps what was asked for, and nothing else. */
  readonly save: () => void
}

/**
 * Opens what is kept under a name.
 * @param version of all that makes it; of another version nothing is taken
 */
export function openKeptTexts(kept: KeptResults, version: string): KeptTexts {
  const name = keyOf(['texts', version])
  const before = new Map(Object.entries(takeJson(kept, name, KeptTextsSchema) ?? {}))
  const asked = new Map<string, string>()
  return {
    remember: (text, make) => {
      const key = keyOf([text])
      const made = asked.get(key) ?? before.get(key) ?? make()
      asked.set(key, made)
      return made
    },
    save: () => kept.keep(name, JSON.stringify(Object.fromEntries(asked))),
  }
}
