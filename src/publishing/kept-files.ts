import { constants, copyFileSync, existsSync, linkSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { takeJson, type KeptResults } from './kept-results.ts'
import { isMissing } from './write-file.ts'

const NOTES = 'states.json'
const NotesSchema = v.record(v.string(), v.string())

/** Kept results that stand in a site as the very same files, so that it takes neither time nor room to put them there. */
export interface KeptFiles {
  /** Puts the result under a key into a new place. */
  readonly place: (key: string, target: string) => void
  /** Notes the state of all that was placed. Until then nobody must be able to reach it. */
  readonly note: () => void
}

function stateOf(file: string): string | undefined {
  try {
    const { size, mtimeMs } = statSync(file)
    return `${size} ${mtimeMs}`
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Results of which nothing is noted were left by a build that was cut off. */
const isWhole = (state: string | undefined, noted: string | undefined) =>
  noted === undefined ? state?.startsWith('0 ') === false : state === noted

/** Removes what is not as it was noted, and everything where the notes themselves are damaged. */
function removeDamaged(folder: string, kept: KeptResults): void {
  if (!existsSync(folder)) return
  const notes = kept.has(NOTES) ? takeJson(kept, NOTES, NotesSchema) : {}
  const entries = readdirSync(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name)
  for (const name of names) {
    const file = path.join(folder, name)
    if (notes === undefined || !isWhole(stateOf(file), notes[name])) rmSync(file, { force: true })
  }
}

/** As the same file where the disk can, which it cannot onto another disk, or for a file with thousands of names. */
function linkOrCopy(file: string, target: string): void {
  try {
    linkSync(file, target)
  } catch {
    copyFileSync(file, target, constants.COPYFILE_FICLONE)
  }
}

/**
 * Opens a folder of kept results. Whoever writes into a file of the site has written into the result too: what has
 * another state than was noted is removed, so that it is made anew.
 */
export function openKeptFiles(folder: string, kept: KeptResults): KeptFiles {
  removeDamaged(folder, kept)
  const placed = new Set<string>()
  return {
    place: (key, target) => {
      linkOrCopy(kept.fileOf(key), target)
      placed.add(key)
    },
    note: () => {
      const states = [...placed].map((key) => [key, stateOf(path.join(folder, key))])
      kept.keep(NOTES, JSON.stringify(Object.fromEntries(states)))
    },
  }
}
