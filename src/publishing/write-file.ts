import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const UNFINISHED_NAME = /^\.tmp-([1-9]\d*)-[\da-f]{12}$/

/** A name for unfinished work that says whose it is: `.tmp-<process id>-<random>`; readers of `content/` pass over it. */
export const unfinishedName = () => `.tmp-${process.pid}-${randomBytes(6).toString('hex')}`

/** The process that has made a name with `unfinishedName`; undefined for every other name. */
export function ownerOf(name: string): number | undefined {
  const owner = UNFINISHED_NAME.exec(name)?.[1]
  return owner === undefined ? undefined : Number(owner)
}

/** Waits until the entries of a folder are on the disk. Windows cannot open folders and needs no such step. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes a new file and waits until its bytes are on the disk. @throws when the file exists already */
export function writeNewFile(file: string, data: string | Uint8Array): void {
  const handle = openSync(file, 'wx')
  try {
    writeFileSync(handle, data)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** The text of a file, or undefined when there is none. */
export function readTextIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** The code of a system error, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** True for the error of a file or folder that is not there. */
export const isMissing = (error: unknown) => errorCode(error) === 'ENOENT'

/**
 * Puts `text` into a file, whole or not at all: a reader, and a crash at any point, meets the old text or the new.
 * A file that holds the text already is left alone.
 * @returns true when the file was written
 */
export function writeFileWhole(file: string, text: string): boolean {
  if (readTextIfThere(file) === text) return false
  const folder = path.dirname(file)
  mkdirSync(folder, { recursive: true })
  const unfinished = path.join(folder, unfinishedName())
  try {
    writeNewFile(unfinished, text)
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
  syncFolder(folder)
  return true
}
