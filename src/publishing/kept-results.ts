import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { isMissing, makeFolder, namePlace } from './write-file.ts'

/** Results of earlier builds by the hash of what they were made from. */
export interface KeptResults {
  /** The bytes kept under a key; undefined where there are none, or where they are not whole. */
  readonly take: (key: string) => Buffer | undefined
  /** True when something is kept under a key; counts as taken. */
  readonly has: (key: string) => boolean
  /** Keeps bytes for `take`. */
  readonly keep: (key: string, bytes: string | Uint8Array) => void
  /** Keeps bytes as the very file that `fileOf` names; `take` does not know it. */
  readonly keepFile: (key: string, bytes: string | Uint8Array) => void
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

/** Follows kept bytes, so that what a disk or a person has damaged is told from them. */
const sealOf = (bytes: Uint8Array) => Buffer.from(`\n${createHash('sha256').update(bytes).digest('hex')}`)

const SEAL_LENGTH = sealOf(Buffer.alloc(0)).length

function unseal(sealed: Buffer | undefined): Buffer | undefined {
  if (sealed === undefined || sealed.length < SEAL_LENGTH) return undefined
  const bytes = sealed.subarray(0, -SEAL_LENGTH)
  return sealed.subarray(-SEAL_LENGTH).equals(sealOf(bytes)) ? bytes : undefined
}

/** What is kept under a key as JSON; undefined where there is nothing whole, or nothing of the wanted shape. */
export function takeJson<Schema extends v.GenericSchema>(
  kept: KeptResults,
  key: string,
  schema: Schema,
): v.InferOutput<Schema> | undefined {
  const bytes = kept.take(key)
  if (bytes === undefined) return undefined
  const { success, output } = v.safeParse(schema, JSON.parse(bytes.toString()))
  return success ? output : undefined
}

function writeKept(file: string, bytes: string | Uint8Array): void {
  const { dir: folder, base: key } = path.parse(file)
  makeFolder(folder)
  const unfinished = path.join(folder, `.${key}-${randomBytes(4).toString('hex')}`)
  try {
    writeFileSync(unfinished, bytes)
    renameSync(unfinished, file)
  } catch (error) {
    namePlace(error, folder)
    rmSync(unfinished, { force: true })
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
    take: (key) => unseal(readIfThere(fileOf(key))),
    keep: (key, data) => {
      const bytes = Buffer.from(data)
      writeKept(fileOf(key), Buffer.concat([bytes, sealOf(bytes)]))
    },
    keepFile: (key, bytes) => writeKept(fileOf(key), bytes),
    forgetOthers: () => {
      makeFolder(folder)
      const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
      for (const { name } of files) if (!used.has(name)) rmSync(path.join(folder, name), { force: true })
    },
  }
}
