import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { isMissing, namePlace } from './write-file.ts'

/** How the content is reached: the content folder, or what a test puts in its place. */
export interface ContentReader {
  /** Names of the issue folders, sorted. */
  readonly issueIds: () => string[]
  /** The bytes of a file below the content folder, or undefined when there is none. */
  readonly read: (file: string) => Uint8Array | undefined
  /** The file as messages name it: `content/2025-09-11/vi.md`. */
  readonly nameOf: (file: string) => string
}

/** The content folder on the disk, named by its own name in messages; names that begin with a dot are not content. */
export function readContentFolder(folder: string): ContentReader {
  const nameOf = (file: string) => path.posix.join(path.basename(folder), file)
  return {
    nameOf,
    issueIds: () => {
      if (!existsSync(folder)) return []
      const names = readdirSync(folder).filter((name) => !name.startsWith('.'))
      return names.filter((name) => statSync(path.join(folder, name)).isDirectory()).sort()
    },
    read: (file) => {
      try {
        return readFileSync(path.join(folder, file))
      } catch (error) {
        if (isMissing(error)) return undefined
        namePlace(error, nameOf(file))
        throw error
      }
    },
  }
}
