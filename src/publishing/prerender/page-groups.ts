import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { pathInLanguage } from '#domain/paths.ts'
import { keyOf, takeJson, type KeptResults } from '../kept-results.ts'
import { isMissing } from '../write-file.ts'
import type { PageGroup, PageJob, RenderSettings } from './page-job.ts'

/** An issue with its stories, or another page, in all languages: `issues/2025-09-11`, `about`. */
const groupOf = ({ path: address }: PageJob) => pathInLanguage(address, 'vi').split('/').slice(2, 4).join('/')

/** Pages that show the same data, together, so that these are read once and may then be forgotten. */
export function groupPages(jobs: readonly PageJob[]): PageGroup[] {
  const groups = new Map<string, PageJob[]>()
  for (const job of jobs) {
    const known = groups.get(groupOf(job))
    if (known) known.push(job)
    else groups.set(groupOf(job), [job])
  }
  return [...groups].map(([name, pages]) => ({ name, jobs: pages }))
}

/** Names the state of data files, each of which is looked at once. */
export function createFileNamer(site: string): (file: string) => string {
  const known = new Map<string, string>()
  return (file) => {
    const before = known.get(file)
    if (before !== undefined) return before
    const state = stateOf(path.join(site, file))
    known.set(file, state)
    return state
  }
}

function stateOf(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('base64')
  } catch (error) {
    if (isMissing(error)) return 'missing'
    throw error
  }
}

export interface PageKeyOptions {
  readonly settings: Pick<RenderSettings, 'appKey' | 'base'>
  /** Every data file that its group reads; a page is the same as long as they are. */
  readonly files: readonly string[]
  readonly stateOf: (file: string) => string
}

/** Name of a page by all that it is made from. */
export function pageKey(job: PageJob, { settings, files, stateOf: nameState }: PageKeyOptions): string {
  const data = [...files].sort().map((file) => [file, nameState(file)])
  return keyOf([JSON.stringify([settings.appKey, settings.base, job, data])])
}

const READ_FILES = 'read-files.json'
const ReadFilesSchema = v.record(v.string(), v.array(v.string()))
/** The data files that each group of pages reads. */
export type ReadFiles = v.InferOutput<typeof ReadFilesSchema>

/** What the last build has noted. Where that is damaged, every page is looked at. */
export const takeReadFiles = (kept: KeptResults): ReadFiles => takeJson(kept, READ_FILES, ReadFilesSchema) ?? {}

export const keepReadFiles = (kept: KeptResults, files: ReadFiles) => kept.keep(READ_FILES, JSON.stringify(files))
