import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isMissing } from './write-file.ts'

/** Results of earlier builds by the hash of what they were made from. */
export interface KeptResults {
  /** The bytes kept under a key, or undefined. */
  readonly take: (key: string) => Buffer | undefined
  /** True when something is kept under a key; counts as taken. */
  readonly has: (key: string) => boolean
  readonly keep: (key: string, bytes: string | Uint8Array) => void
  /** Path of the file under a key, whether it is there or not; counts as taken. */
  readonly fileOf: (key: string) => string
  /** Removes everything that was neither taken nor kept since the folder was opened. */
  readonly forgetOthers: () => void
}

/** The name of an input: the same for the same parts, whatever they hold. */
export function keyOf(parts: readonly (string | Uint8Array | undefined)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    hash.update(part === undefined ? '-' : `${part.length}:`)
    if (part !== undefined) hash.update(part)
  }
  return hash.digest('hex').slice(0, 40)
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** A folder of kept results. What is written is whole at any time, also with two builds at once. */
export function openKeptResults(folder: string): KeptResults {
  const used = new Set<string>()
  const fileOf = (key: string) => {
    used.add(key)
    return path.join(folder, key)
  }
  return {
    fileOf,
    has: (key) => existsSync(fileOf(key)),
    take: (key) => readIfThere(fileOf(key)),
    keep: (key, bytes) => {
      mkdirSync(folder, { recursive: true })
      const unfinished = path.join(folder, `.${key}-${randomBytes(4).toString('hex')}`)
      writeFileSync(unfinished, bytes)
      renameSync(unfinished, fileOf(key))
    },
    forgetOthers: () => {
      mkdirSync(folder, { recursive: true })
      const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
      for (const { name } of files) if (!used.has(name)) rmSync(path.join(folder, name), { force: true })
    },
  }
}
