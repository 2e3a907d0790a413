import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { issueFile, issueIndexFile, paperIndexFile } from '#domain/paths.ts'
import type { Content } from './build-content.ts'
import { writeFileWhole } from './write-file.ts'

/** The data files of the site: text by path below the base path, the lists after the issues that they name. */
export function printContent({ issues, index, papers }: Pick<Content, 'issues' | 'index' | 'papers'>) {
  const files = new Map<string, string>()
  for (const issue of issues) files.set(issueFile(issue.id), printJson(issue))
  files.set(paperIndexFile, printJson(papers))
  files.set(issueIndexFile, printJson(index))
  return files
}

const printJson = (data: object) => `${JSON.stringify(data)}\n`

export interface WrittenContent {
  readonly written: string[]
  readonly removed: string[]
}

/**
 * Writes the data files below `publicFolder`, each whole or not at all, leaves those alone that have not changed
 * and then removes the data of issues that are no more.
 */
export function writeContent(publicFolder: string, content: Pick<Content, 'issues' | 'index' | 'papers'>) {
  const files = printContent(content)
  const written = [...files].filter(([file, text]) => writeFileWhole(path.join(publicFolder, file), text))
  const folder = path.dirname(issueIndexFile)
  const found = existsSync(path.join(publicFolder, folder)) ? readdirSync(path.join(publicFolder, folder)) : []
  const removed = found.map((name) => `${folder}/${name}`).filter((file) => !files.has(file))
  for (const file of removed) rmSync(path.join(publicFolder, file), { recursive: true, force: true })
  const result: WrittenContent = { written: written.map(([file]) => file), removed }
  return result
}
