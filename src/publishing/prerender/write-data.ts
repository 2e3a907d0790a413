import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import type * as EntryServer from '#app/entry-server.tsx'
import type { Issue } from '#domain/issue.ts'
import { parseIssue } from '#domain/parse-issue.ts'
import { issueFile } from '#domain/paths.ts'
import type { Site } from '#domain/site.ts'
import type { ListedContent } from '../build-content.ts'
import { codeVersion } from '../code-version.ts'
import { keyOf, type KeptResults } from '../kept-results.ts'
import { buildSearch } from '../search/build-search.ts'
import { searchDocuments, type SearchDocument } from '../search/search-documents.ts'
import { printContent } from '../write-content.ts'

type ParseMarkdown = typeof EntryServer.parseIssueMarkdown

const PACKAGES = ['package-lock.json']

/** Our own results, of the same version: their shape is known. */
const DocumentsSchema = v.array(v.custom<SearchDocument>((data) => typeof data === 'object'))

export interface DataToWrite {
  readonly content: ListedContent & { readonly site: Site }
  readonly parseIssueMarkdown: ParseMarkdown
  /** What earlier builds have made. */
  readonly kept: KeptResults
}

/** What the app loads is written; the issues with their Markdown parsed can be had. */
export interface WrittenData {
  readonly readParsed: (issue: Issue) => Issue
}

/** What is made of an issue, taken from an earlier build where the issue is the same. */
function createMaker(kept: KeptResults, module: string, make: (issue: Issue) => object) {
  const version = codeVersion(module, PACKAGES)
  return (issue: Issue, text: string): Buffer => {
    const key = keyOf([version, text])
    const before = kept.take(key)
    if (before) return before
    const made = Buffer.from(`${JSON.stringify(make(issue))}\n`)
    kept.keep(key, made)
    return made
  }
}

/** Writes files below a folder; each folder on the way is asked for once. */
function createWriter(site: string) {
  const folders = new Set<string>()
  return (file: string, text: string | Uint8Array): void => {
    const target = path.join(site, file)
    const folder = path.dirname(target)
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    writeFileSync(target, text)
  }
}

/** Writes what the app loads: the issues with their Markdown parsed, the lists over them, and the index of the search. */
export function writeData(site: string, { content, parseIssueMarkdown, kept }: DataToWrite): WrittenData {
  const parse = createMaker(kept, 'src/features/reading/parse-issue-markdown.ts', parseIssueMarkdown)
  const findable = createMaker(kept, 'src/publishing/search/search-documents.ts', searchDocuments)
  const put = createWriter(site)
  const files = printContent(content)
  const textOf = (issue: Issue) => files.get(issueFile(issue.id)) ?? ''
  const issues = new Map(content.issues.map((issue) => [issueFile(issue.id), issue]))
  for (const [file, text] of files) {
    const issue = issues.get(file)
    put(file, issue ? parse(issue, text) : text)
  }
  const documentsOf = (issue: Issue) => v.parse(DocumentsSchema, JSON.parse(findable(issue, textOf(issue)).toString()))
  for (const [file, text] of buildSearch({ ...content, documentsOf })) put(file, text)
  return {
    readParsed: ({ id }) => parseIssue(`issue ${id}`, JSON.parse(readFileSync(path.join(site, issueFile(id)), 'utf8'))),
  }
}
