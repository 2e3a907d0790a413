import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { removeFolder } from './remove-folder.ts'
import { errorCode, isMissing, makeFolder, syncFolder, unfinishedName, writeNewFile } from './write-file.ts'

/** Begins the name of a folder that was put aside while its successor takes its place. */
export const ASIDE = '.old-'

/** Where a folder is put aside while its successor takes its place. */
export const asideOf = (parent: string, name: string) => path.join(parent, `${ASIDE}${name}`)

/** What `writeFolder` has just done. */
export type FolderStep = 'written' | 'synced' | 'set-aside' | 'in-place' | 'parent-synced' | 'old-removed'

export interface FolderToWrite {
  readonly parent: string
  readonly name: string
  /** Text by file name. */
  readonly files: Readonly<Record<string, string>>
  /** Called after each step; tests end the process there. */
  readonly onStep?: (step: FolderStep) => void
}

/** Thrown when the folder is there although it should not be, or another process is at work on it. */
export class FolderTakenError extends Error {
  override readonly name = 'FolderTakenError'
}

/** What a rename says when another process was faster: the place is taken, or what was to move is gone. */
const IS_TAKEN = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOENT'])

/** Whether a rename failed because another process was faster. */
export const isTaken = (error: unknown) => IS_TAKEN.has(errorCode(error) ?? '')

function renameOntoFree(from: string, to: string, message: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (isTaken(error)) throw new FolderTakenError(message, { cause: error })
    throw error
  }
}

function carryOver(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name)
    const copy = path.join(to, entry.name)
    if (existsSync(copy)) continue
    if (entry.isFile()) writeNewFile(copy, readFileSync(source))
    else cpSync(source, copy, { recursive: true })
  }
}

function prepare({ parent, name, files, onStep }: FolderToWrite, keepsOtherFiles: boolean): string {
  makeFolder(parent)
  const unfinished = path.join(parent, unfinishedName())
  mkdirSync(unfinished)
  try {
    for (const [file, text] of Object.entries(files)) writeNewFile(path.join(unfinished, file), text)
    if (keepsOtherFiles) carryOver(path.join(parent, name), unfinished)
    onStep?.('written')
    syncFolder(unfinished)
    onStep?.('synced')
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
  return unfinished
}

/**
 * Creates a folder with all its files at once, or not at all.
 * @throws FolderTakenError when a folder of that name is there, even one that has just come
 */
export function createFolder(folder: FolderToWrite): void {
  const target = path.join(folder.parent, folder.name)
  const taken = `${target} exists already`
  if (existsSync(target)) throw new FolderTakenError(taken)
  const unfinished = prepare(folder, false)
  try {
    renameOntoFree(unfinished, target, taken)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
  folder.onStep?.('in-place')
  syncFolder(folder.parent)
  folder.onStep?.('parent-synced')
}

/**
 * Replaces a folder that exists; files that `files` does not name are carried over.
 *
 * The new folder is finished under another name, the old one is renamed aside, the new one into its place, and
 * only then is the old one removed. No two processes can put a folder aside at once: a rename onto a folder that
 * is not empty fails. Killed at any point, one of both is there whole; `recoverFolders` brings it to its place.
 * @throws FolderTakenError when another process replaces the same folder
 */
export function replaceFolder(folder: FolderToWrite): void {
  const busy = busyMessage(path.join(folder.parent, folder.name))
  exchangeFolder(prepareToReplace(folder, busy), folder)
}

const busyMessage = (target: string) => `another process is replacing ${target}`

/**
 * Puts a finished folder, which lies beside it under a name of `unfinishedName`, into the place of another.
 * @throws FolderTakenError when another process replaces the same folder
 */
export function exchangeFolder(
  unfinished: string,
  { parent, name, onStep }: Pick<FolderToWrite, 'parent' | 'name' | 'onStep'>,
): void {
  const target = path.join(parent, name)
  const aside = asideOf(parent, name)
  const busy = busyMessage(target)
  try {
    renameOntoFree(target, aside, busy)
    onStep?.('set-aside')
    exchange({ unfinished, target, aside, busy })
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
  onStep?.('in-place')
  syncFolder(parent)
  onStep?.('parent-synced')
  removeAside(parent, aside)
  onStep?.('old-removed')
}

function prepareToReplace(folder: FolderToWrite, busy: string): string {
  try {
    return prepare(folder, true)
  } catch (error) {
    if (isMissing(error)) throw new FolderTakenError(busy, { cause: error })
    throw error
  }
}

function exchange(paths: { unfinished: string; target: string; aside: string; busy: string }): void {
  try {
    renameOntoFree(paths.unfinished, paths.target, paths.busy)
  } catch (error) {
    if (!existsSync(paths.target)) renameSync(paths.aside, paths.target)
    throw error
  }
}

/** Removes what was put aside. Renamed first, so that the name that guards against a second process is free in one step. */
export function removeAside(parent: string, aside: string): void {
  const unfinished = path.join(parent, unfinishedName())
  try {
    renameSync(aside, unfinished)
  } catch (error) {
    if (isMissing(error)) return
    throw error
  }
  removeFolder(unfinished)
}
