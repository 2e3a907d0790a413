import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Issue } from '#domain/issue.ts'
import { otherLanguage } from '#domain/language.ts'
import type { Diagnostic } from '#newsletter/diagnostic.ts'
import { printIssue } from '#newsletter/print-issue.ts'
import { readContentFolder } from './content-reader.ts'
import { readIssue } from './read-issue.ts'
import { readSite } from './read-site.ts'
import { createFolder, FolderTakenError, replaceFolder } from './replace-folder.ts'
import { hasErrors } from './report-diagnostics.ts'

/** The files of an issue’s folder: Markdown by file name. */
export type IssueFiles = Readonly<Record<string, string>>

/** The organisation that `content/site.json` names, for headings that name it; absent where the file cannot be read. */
export function organisationOf(contentFolder: string): string | undefined {
  return readSite(readContentFolder(contentFolder)).site?.organisation
}

/** An issue as the files that editors keep: the original, and the translation where there is one. */
export function printIssueFiles(issue: Issue, hasTranslation: boolean, organisation?: string): IssueFiles {
  const languages = hasTranslation ? [issue.original, otherLanguage(issue.original)] : [issue.original]
  return Object.fromEntries(languages.map((language) => [`${language}.md`, printIssue(issue, language, organisation)]))
}

export interface IssueToWrite {
  /** The content folder. */
  readonly folder: string
  readonly id: string
  readonly files: IssueFiles
  /** True when a folder that is there already is to be replaced. */
  readonly replaces: boolean
  /** What to do about an issue that is there already and is not to be replaced. */
  readonly remedyIfThere: string
}

/** What the files would be read as from their place: their own errors, and ids that would be lost. */
export function checkIssueFiles({ folder, id, files }: IssueToWrite): Diagnostic[] {
  const reader = readContentFolder(folder)
  const read = (file: string) => {
    const text = files[path.basename(file)]
    if (text !== undefined) return new TextEncoder().encode(text)
    return file.endsWith('.md') ? undefined : reader.read(file)
  }
  return readIssue({ ...reader, read }, id).diagnostics.filter((diagnostic) => hasErrors([diagnostic]))
}

function checkPlace({ folder, id, files, replaces, remedyIfThere }: IssueToWrite): Diagnostic[] {
  const reader = readContentFolder(folder)
  const refuse = (code: string, what: string, remedy: string): Diagnostic[] => [
    { severity: 'error', code, file: reader.nameOf(id), what, remedy },
  ]
  if (!existsSync(path.join(folder, id))) return []
  if (!replaces) return refuse('issue-exists', 'The issue is there already', remedyIfThere)
  const dropped = ['vi.md', 'en.md'].find((name) => files[name] === undefined && reader.read(`${id}/${name}`))
  if (dropped === undefined) return []
  const remedy = `Import both languages (--english ${reader.nameOf(`${id}/en.md`)}), or remove ${dropped} first`
  return refuse('translation-dropped', `${dropped} would be lost: the import has no text in its language`, remedy)
}

/**
 * Puts an issue’s files into their folder, all at once, after reading them back from memory.
 * @returns what stands in the way; empty when the folder was written
 */
export function writeIssue(request: IssueToWrite): Diagnostic[] {
  const inPlace = checkPlace(request)
  // What is there would be compared with files that were never to take its place.
  const obstacles = inPlace.length > 0 ? inPlace : checkIssueFiles(request)
  if (obstacles.length > 0) return obstacles
  const { folder: parent, id: name, files, replaces } = request
  try {
    if (replaces && existsSync(path.join(parent, name))) replaceFolder({ parent, name, files })
    else createFolder({ parent, name, files })
    return []
  } catch (error) {
    if (!(error instanceof FolderTakenError)) throw error
    const file = readContentFolder(parent).nameOf(name)
    return [{ severity: 'error', code: 'issue-exists', file, what: error.message, remedy: 'Look at it and try again' }]
  }
}
