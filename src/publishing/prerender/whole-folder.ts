import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readTextIfThere } from '../write-file.ts'
import { listFiles } from './list-files.ts'

const SEAL = 'seal.txt'

/** Name of all that the files of a folder hold. */
function contentsOf(folder: string): string {
  const hash = createHash('sha256')
  for (const file of listFiles(folder).filter((name) => name !== SEAL)) {
    const bytes = readFileSync(path.join(folder, file))
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

/** Notes in a finished folder what it holds. */
export function sealFolder(folder: string): void {
  writeFileSync(path.join(folder, SEAL), contentsOf(folder))
}

/** True for a folder that holds what it held when it was sealed, byte for byte. */
export function isWholeFolder(folder: string): boolean {
  const seal = readTextIfThere(path.join(folder, SEAL))
  return seal !== undefined && seal === contentsOf(folder)
}
