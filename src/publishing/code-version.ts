import { readFileSync } from 'node:fs'
import path from 'node:path'
import { keyOf } from './kept-results.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** Imports of our own modules, as the linter has them written: with an extension, beside or by room. */
const OWN_IMPORT = /(?:from|import) '((?:#|\.{1,2}\/)[^']+)'/g

function resolveImport(importer: string, address: string): string {
  return address.startsWith('#') ? path.join(ROOT, 'src', address.slice(1)) : path.resolve(importer, '..', address)
}

/** A module and all of our own that it needs, each once. */
function modulesFrom(file: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(file)) return found
  const text = readFileSync(file, 'utf8')
  found.set(file, text)
  for (const [, address = ''] of text.matchAll(OWN_IMPORT)) modulesFrom(resolveImport(file, address), found)
  return found
}

/**
 * A name for the state of a module and of everything that it needs of our own code, so that what an older state has
 * made is made anew.
 * @param module file of the module, from the project’s root
 * @param others files that it reads, and files that change with the packages it uses
 */
export function codeVersion(module: string, others: readonly string[]): string {
  const modules = modulesFrom(path.join(ROOT, module))
  const ownFiles = [...modules].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text)
  return keyOf([...ownFiles, ...others.map((file) => readFileSync(path.join(ROOT, file)))])
}
