import process from 'node:process'
import { pathToFileURL } from 'node:url'
import type * as EntryServer from '#app/entry-server.tsx'

const DOORS = ['createPageRenderer', 'parseIssueMarkdown', 'renderLateLink', 'renderOpening', 'startScript'] as const

function isEntryServer(module: unknown): module is typeof EntryServer {
  return (
    typeof module === 'object' &&
    module !== null &&
    DOORS.every((name) => typeof Reflect.get(module, name) === 'function')
  )
}

/**
 * The app as built for prerendering.
 * @param file the built module
 * @throws Error when it is not the module of `src/app/entry-server.tsx`
 */
export async function loadServer(file: string): Promise<typeof EntryServer> {
  // React chooses by it, once, which of its two forms is loaded.
  process.env.NODE_ENV ??= 'production'
  const module: unknown = await import(pathToFileURL(file).href)
  if (isEntryServer(module)) return module
  throw new Error(`${file} lacks one of ${DOORS.join(', ')}: it is not src/app/entry-server.tsx as built.`)
}
