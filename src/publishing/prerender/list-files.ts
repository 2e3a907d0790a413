import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** Paths below a folder, of files alone, in one order everywhere; none where there is no such folder. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
}
