import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ASIDE, asideOf, isTaken, removeAside } from './replace-folder.ts'
import { errorCode, ownerOf } from './write-file.ts'

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** Leaves it where another process has put something into the place in the meantime. */
function moveBack(aside: string, target: string): void {
  try {
    renameSync(aside, target)
  } catch (error) {
    if (!isTaken(error)) throw error
  }
}

/** The folders in the place of which this program puts others. */
type IsOurs = (name: string, aside: string) => boolean

function recoverAsides(parent: string, names: readonly string[], isOurs: IsOurs): void {
  for (const name of names.filter((one) => one.startsWith(ASIDE)).map((one) => one.slice(ASIDE.length))) {
    const [target, aside] = [path.join(parent, name), asideOf(parent, name)]
    if (!isOurs(name, aside)) continue
    if (existsSync(target)) removeAside(parent, aside)
    else moveBack(aside, target)
  }
}

/**
 * Clears up after a process that was killed while it wrote folders below `parent`: a folder that was put aside
 * goes back to its place if that is empty, and unfinished folders of processes that are gone are removed. What
 * somebody else has put there under a similar name is left alone.
 * @param isOurs true where what stands aside for a name is what this program has put there
 */
export function recoverFolders(parent: string, isOurs: IsOurs): void {
  if (!existsSync(parent)) return
  const names = readdirSync(parent)
  recoverAsides(parent, names, isOurs)
  for (const name of names) {
    const owner = ownerOf(name)
    if (owner !== undefined && !isRunning(owner)) rmSync(path.join(parent, name), { recursive: true, force: true })
  }
}
