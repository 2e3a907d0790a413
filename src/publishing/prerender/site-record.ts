import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { keyOf, takeJson, type KeptResults } from '../kept-results.ts'
import type { BundledApp } from './bundle-app.ts'
import { listFiles } from './list-files.ts'
import type { SiteToBuild } from './site-to-build.ts'

const RecordSchema = v.object({
  /** Name of all that the site was made from. */
  key: v.string(),
  /** Name of the state in which the site was left. */
  state: v.string(),
  pages: v.number(),
})

/** What is known of the site that the last build has left in a folder. */
export interface SiteRecord {
  /** How many pages it has, if it was made from the same and nobody has touched it; then it is the site to be built. */
  readonly pagesIfSame: () => number | undefined
  /** Looks at a finished site; call what is returned once it is in its place. */
  readonly prepare: (finished: string, pages: number) => () => void
}

/** Name of the state of a folder: its files, their sizes and when they were written, without opening them. */
function stateOf(folder: string): string {
  const hash = createHash('sha256')
  for (const file of listFiles(folder)) {
    const { size, mtimeMs } = statSync(path.join(folder, file))
    hash.update(`${file}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** Name of all that a site is made from; our own code is among the sources of the app. */
function keyOfSite({ root, base, content }: SiteToBuild, app: BundledApp): string {
  const hash = createHash('sha256').update(JSON.stringify([app.key, base, content.site]))
  for (const issue of content.issues) hash.update(`${JSON.stringify(issue)}\n`)
  const publicFolder = path.join(root, 'public')
  for (const file of listFiles(publicFolder)) hash.update(keyOf([file, readFileSync(path.join(publicFolder, file))]))
  return hash.digest('hex')
}

/** Under what the record of a site’s folder is kept. */
export const recordName = (folder: string) => keyOf(['site', folder])

/** Opens what the last build has noted of the site’s folder. */
export function openSiteRecord(site: SiteToBuild, app: BundledApp, kept: KeptResults): SiteRecord {
  const name = recordName(site.folder)
  const key = keyOfSite(site, app)
  return {
    pagesIfSame: () => {
      const before = takeJson(kept, name, RecordSchema)
      if (before === undefined || !existsSync(site.folder)) return undefined
      return before.key === key && before.state === stateOf(site.folder) ? before.pages : undefined
    },
    prepare: (finished, pages) => {
      const record = JSON.stringify({ key, state: stateOf(finished), pages })
      return () => kept.keep(name, record)
    },
  }
}
