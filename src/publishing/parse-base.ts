import { UsageError } from './usage-error.ts'

/** The base path of a site as a person wrote it. @throws UsageError */
export function parseBase(base: string): string {
  if (/^\/(?:[\w.~-]+\/)*$/.test(base)) return base
  throw new UsageError(`--base ${base}: a base path begins and ends with a slash, such as /tin/.`)
}
