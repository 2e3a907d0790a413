import { readdirSync } from 'node:fs'
import path from 'node:path'
import { workerFile } from '#domain/paths.ts'
import { cacheControlOf, HASHED_FOLDER } from '../hosting/host-headers.ts'
import { contentTypeOf } from '../hosting/media-types.ts'
import { HEADERS_FILE, HOSTING_FOLDER } from '../hosting/write-hosting.ts'

/** A file of a site on its way. */
export interface Upload {
  /** Path below the site’s folder, with slashes. */
  readonly file: string
  readonly contentType: string
  readonly cacheControl: string
}

/**
 * What must be there before what leads to it: code, data, lists of data, pages, what leads others to pages, and last of
 * all the service worker, which makes readers’ devices fetch everything.
 */
const STAGES: readonly ((file: string) => boolean)[] = [
  (file) => file.startsWith(HASHED_FOLDER),
  (file) => file !== workerFile && !/(?:\.html|\.xml|\/index\.json|feed\.json|robots\.txt)$/.test(file),
  (file) => file.endsWith('/index.json'),
  (file) => file.endsWith('.html'),
  (file) => file !== workerFile,
  () => true,
]

/** For hosts with a set-up of their own; an object store has its headers with each object, or from its network. */
const isForHosts = (file: string) => file === HEADERS_FILE || file.startsWith(`${HOSTING_FOLDER}/`)

/** The files of a built site in the order in which they may be published, stage by stage. */
export function listUploads(folder: string): readonly (readonly Upload[])[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => !isForHosts(file))
    .sort()
  const stageOf = (file: string) => STAGES.findIndex((belongs) => belongs(file))
  return STAGES.map((_, stage) =>
    files
      .filter((file) => stageOf(file) === stage)
      .map((file) => ({ file, contentType: contentTypeOf(file), cacheControl: cacheControlOf(file) })),
  )
}
