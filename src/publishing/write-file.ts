import { randomBytes } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
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
  } catch (error) {
    namePlace(error, folder)
    throw error
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
  } catch (error) {
    namePlace(error, file)
    throw error
  } finally {
    closeSync(handle)
  }
}

function nearestFolder(place: string): string {
  return existsSync(place) ? place : nearestFolder(path.dirname(place))
}

/**
 * Makes a folder, and those on the way to it, where they are not there.
 * @throws an error of the system that names the folder in which nothing can be made
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    // Node says so too of a disk that can only be read.
    if (isMissing(error)) accessSync(nearestFolder(folder), constants.W_OK)
    throw error
  }
}

/** The text of a file, or undefined when there is none. */
export function readTextIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    namePlace(error, file)
    throw error
  }
}

/** The code of a system error, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** Lets an error of the system that names no file, as one about an open file, name a place. */
export function namePlace(error: unknown, place: string): void {
  if (!(error instanceof Error) || errorCode(error) === undefined) return
  if (!('path' in error) || typeof error.path !== 'string') Object.assign(error, { path: place })
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
  makeFolder(folder)
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
