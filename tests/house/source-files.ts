import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The top of the repository. */
export const root = join(import.meta.dirname, '../..')

/** Files and folders below some folders of the repository, as paths from its top, with forward slashes. */
export function pathsBelow(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      relative(root, join(root, folder, path))
        .split(sep)
        .join('/'),
    ),
  )
}
