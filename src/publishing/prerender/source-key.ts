import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Everything of a project from which the app itself is built; the issues are no part of it. */
const SOURCES = ['src', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json', 'package.json']

/** Written by the build itself, from what its scripts and the lock file say. */
const GENERATED = 'src/ui/fonts'

function listFiles(place: string): string[] {
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => listFiles(path.join(place, entry.name)))
}

/**
 * A name for the state of the sources of the app: the same as long as no file of them changes.
 * @param extra what else the app depends on, such as its base path
 */
export function sourceKey(root: string, extra: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(extra))
  for (const source of SOURCES) {
    for (const file of listFiles(path.join(root, source))) {
      const name = path.relative(root, file).replaceAll(path.sep, '/')
      if (!name.startsWith(GENERATED)) hash.update(`\0${name}\0`).update(readFileSync(file))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
