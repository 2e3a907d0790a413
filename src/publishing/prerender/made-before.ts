import { codeVersion } from '../code-version.ts'
import { openKeptResults, type KeptResults } from '../kept-results.ts'
import { openKeptTexts } from '../kept-texts.ts'
import { rememberPlainTexts } from '../plain-text.ts'

/** What earlier builds have made of issues. */
export interface MadeBefore {
  readonly kept: KeptResults
  /** Keeps what this build has used, and nothing else. */
  readonly finish: () => void
}

/** Opens what earlier builds have left in a folder; plain text is taken from there from now on. */
export function openMadeBefore(folder: string): MadeBefore {
  const kept = openKeptResults(folder)
  const plainTexts = openKeptTexts(kept, codeVersion('src/publishing/plain-text.ts', ['package-lock.json']))
  rememberPlainTexts(plainTexts.remember)
  const finish = () => {
    plainTexts.save()
    kept.forgetOthers()
  }
  return { kept, finish }
}
