import type { Issue } from '#domain/issue.ts'
import type { Site } from '#domain/site.ts'
import type { Diagnostic } from '#newsletter/diagnostic.ts'
import { listIssues } from './build-content.ts'
import type { ContentReader } from './content-reader.ts'
import { readIssue } from './read-issue.ts'
import { readSite, SITE_FILE } from './read-site.ts'
import { hasErrors } from './report-diagnostics.ts'
import { buildSearch } from './search/build-search.ts'
import { printContent } from './write-content.ts'

/** The content while it is being edited: what was good last stays until what follows it is good. */
export interface ContentStore {
  /** Reads `site.json` again. @returns true when it is good */
  readonly reloadSite: () => boolean
  /** Reads one issue again, and no other. @returns true when what is published of it may have changed */
  readonly reloadIssue: (issueId: string) => boolean
  /** A data file of the site by its path below the base path, such as `issues/index.json`. */
  readonly file: (path: string) => string | undefined
  /** Everything that is wrong now, the last edited first. */
  readonly errors: () => Diagnostic[]
}

const NOTHING = { issue: undefined, diagnostics: [] }

const onlyErrors = (diagnostics: readonly Diagnostic[]) => diagnostics.filter((one) => hasErrors([one]))

/** What was found in each file, the last edited last. */
function keepFindings() {
  const findings = new Map<string, readonly Diagnostic[]>()
  /** Sets or deletes anew, so that the last edited stands last. */
  const note = (name: string, diagnostics: readonly Diagnostic[]) => {
    findings.delete(name)
    if (hasErrors(diagnostics)) findings.set(name, diagnostics)
  }
  return { note, errors: () => onlyErrors([...findings.values()].reverse().flat()) }
}

/** Keeps the last site that could be read. */
function keepSite(reader: ContentReader, note: (name: string, diagnostics: readonly Diagnostic[]) => void) {
  let latest: Pick<Site, 'topics'> = {}
  const reload = () => {
    const { site, diagnostics } = readSite(reader)
    note(SITE_FILE, diagnostics)
    latest = site ?? latest
    return site !== undefined
  }
  return { reload, latest: () => latest }
}

/** Reads all content and keeps it in memory. */
export function openContent(reader: ContentReader): ContentStore {
  const good = new Map<string, Issue>()
  const { note, errors } = keepFindings()
  let files: ReadonlyMap<string, string> | undefined
  let searchFiles: ReadonlyMap<string, string> | undefined
  const site = keepSite(reader, note)
  const reloadSite = () => {
    searchFiles = undefined
    return site.reload()
  }
  const reloadIssue = (issueId: string) => {
    const isThere = reader.issueIds().includes(issueId)
    const { issue, diagnostics } = isThere ? readIssue(reader, issueId) : NOTHING
    note(issueId, diagnostics)
    if (isThere && !issue) return false
    files = undefined
    searchFiles = undefined
    if (!issue) return good.delete(issueId)
    good.set(issueId, issue)
    return true
  }
  const listed = () => listIssues([...good.values()])
  const file = (path: string) =>
    path.startsWith('search/')
      ? (searchFiles ??= buildSearch({ issues: listed().issues, site: site.latest() })).get(path)
      : (files ??= printContent(listed())).get(path)
  reloadSite()
  reader.issueIds().forEach(reloadIssue)
  return { reloadSite, reloadIssue, file, errors }
}
