import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { SCHEMA_VERSION } from '#domain/issue.ts'
import { paperSlug } from '#domain/paper-slug.ts'
import {
  briefingIndexFile,
  briefingYearFile,
  issueFile,
  issueIndexFile,
  paperFile,
  paperIndexFile,
  topicFile,
  topicIndexFile,
} from '#domain/paths.ts'
import { buildBriefing } from './build-briefing.ts'
import type { Content } from './build-content.ts'
import { indexTopics } from './index-topics.ts'
import { writeFileWhole } from './write-file.ts'

/** The data files of the site: text by path below the base path, the lists after the issues that they name. */
export function printContent({ issues, index, papers }: Pick<Content, 'issues' | 'index' | 'papers'>) {
  const files = new Map<string, string>()
  for (const issue of issues) files.set(issueFile(issue.id), printJson(issue))
  const { schemaVersion } = papers
  for (const [file, data] of listOverviews(issues)) files.set(file, printJson(data))
  for (const entry of papers.papers)
    files.set(paperFile(paperSlug(entry.paper.id)), printJson({ schemaVersion, ...entry }))
  files.set(paperIndexFile, printJson(papers))
  files.set(issueIndexFile, printJson(index))
  return files
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
export function writeContent(publicFolder: string, content: Pick<Content, 'issues' | 'index' | 'papers'>) {
  const files = printContent(content)
  const written = [...files].filter(([file, text]) => writeFileWhole(path.join(publicFolder, file), text))
  const removed = listFiles(publicFolder, path.dirname(issueIndexFile)).filter((file) => !files.has(file))
  for (const file of removed) rmSync(path.join(publicFolder, file), { recursive: true, force: true })
  const result: WrittenContent = { written: written.map(([file]) => file), removed }
  return result
}
