import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { SCHEMA_VERSION } from '#domain/issue.ts'
import { paperSlug } from '#domain/paper-slug.ts'
import {
  briefingIndexFile,
  briefingYearFile,
  issueFile,
  issueIndexFile,
  issueYearFile,
  paperFile,
  paperIndexFile,
  paperYearFile,
  topicFile,
  topicIndexFile,
} from '#domain/paths.ts'
import { buildBriefing } from './build-briefing.ts'
import type { Content, ListedContent } from './build-content.ts'
import { fileIssues } from './index-issues.ts'
import { filePapers } from './index-papers.ts'
import { indexTopics } from './index-topics.ts'
import { writeFileWhole } from './write-file.ts'

/** The data files of the site: text by path below the base path, the lists after the issues that they name. */
export function printContent({ issues, papers }: ListedContent): Map<string, string> {
  const files = new Map<string, string>()
  const add = (file: string, data: object) => files.set(file, printJson(data))
  for (const issue of issues) add(issueFile(issue.id), issue)
  for (const [file, data] of listOverviews(issues)) add(file, data)
  for (const entry of papers) add(paperFile(paperSlug(entry.paper.id)), { schemaVersion: SCHEMA_VERSION, ...entry })
  const filedPapers = filePapers(papers)
  for (const year of filedPapers.years) add(paperYearFile(year.year), year)
  add(paperIndexFile, filedPapers.index)
  const filedIssues = fileIssues(issues)
  for (const year of filedIssues.years) add(issueYearFile(year.year), year)
  return add(issueIndexFile, filedIssues.index)
}

/** What gathers parts of all issues: the briefing by year, and the stories by topic. */
function listOverviews(issues: Content['issues']): [string, object][] {
  const briefing = buildBriefing(issues)
  const topics = indexTopics(issues)
  const counts = topics.map(({ id, stories }) => ({ id, count: stories.length }))
  return [
    ...briefing.years.map((year): [string, object] => [briefingYearFile(year.year), year]),
    [briefingIndexFile, briefing.index],
    ...topics.map((topic): [string, object] => [topicFile(topic.id), topic]),
    [topicIndexFile, { schemaVersion: SCHEMA_VERSION, topics: counts }],
  ]
}

const printJson = (data: object) => `${JSON.stringify(data)}\n`

export interface WrittenContent {
  readonly written: string[]
  readonly removed: string[]
}

/** Every file below a folder, by its path below `root`; hidden ones too. */
function listFiles(root: string, folder: string): string[] {
  const place = path.join(root, folder)
  if (!existsSync(place)) return []
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`
    return entry.isDirectory() ? listFiles(root, name) : [name]
  })
}

/**
 * Writes the data files below `publicFolder`, each whole or not at all, leaves those alone that have not changed
 * and then removes the data of issues that are no more.
 */
export function writeContent(publicFolder: string, content: ListedContent) {
  const files = printContent(content)
  const written = [...files].filter(([file, text]) => writeFileWhole(path.join(publicFolder, file), text))
  const removed = listFiles(publicFolder, path.dirname(issueIndexFile)).filter((file) => !files.has(file))
  for (const file of removed) rmSync(path.join(publicFolder, file), { recursive: true, force: true })
  const result: WrittenContent = { written: written.map(([file]) => file), removed }
  return result
}
