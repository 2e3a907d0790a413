import { isSlug } from '#domain/identifiers.ts'
import type { Issue } from '#domain/issue.ts'
import { LANGUAGES, otherLanguage } from '#domain/language.ts'
import { isFreeIssueId } from '#domain/paths.ts'
import { buildIssue } from '#newsletter/build-issue.ts'
import type { Diagnostic } from '#newsletter/diagnostic.ts'
import type { Draft } from '#newsletter/draft.ts'
import { checkPermanence } from './check-permanence.ts'
import type { ContentReader } from './content-reader.ts'
import { findPlaceholders } from './find-placeholders.ts'
import { parsePublishedIds } from './published-ids.ts'
import { readDraft } from './read-draft.ts'
import { hasErrors } from './report-diagnostics.ts'

/** What became of one folder of the content. */
export interface ReadIssue {
  readonly id: string
  /** Absent when an error stands in the way. */
  readonly issue: Issue | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** The file of an issue’s folder that keeps the ids which readers may have kept. */
export const publishedIdsFile = (issueId: string) => `${issueId}/published.json`

/** True for a name that would take the address of a list of the site. */
export function isReservedId(issueId: string): boolean {
  return !isFreeIssueId(issueId)
}

type Finding = Pick<Diagnostic, 'code' | 'what' | 'remedy'>

const error = (file: string, finding: Finding): Diagnostic => ({ severity: 'error', file, ...finding })

function readDrafts(reader: ContentReader, issueId: string): { drafts: Draft[]; diagnostics: Diagnostic[] } {
  const drafts: Draft[] = []
  const diagnostics: Diagnostic[] = []
  for (const language of LANGUAGES) {
    const file = `${issueId}/${language}.md`
    const bytes = reader.read(file)
    if (!bytes) continue
    const read = readDraft(bytes, reader.nameOf(file))
    const text = new TextDecoder().decode(bytes)
    diagnostics.push(...read.diagnostics, ...findPlaceholders(language, { file: reader.nameOf(file), text }))
    if (read.draft) drafts.push(read.draft)
    if (read.draft && read.draft.language !== language) {
      const remedy = `Write "language: ${language}" in its front matter, or rename the file`
      diagnostics.push(
        error(reader.nameOf(file), {
          code: 'wrong-language',
          what: `The file is written in ${read.draft.language}`,
          remedy,
        }),
      )
    }
  }
  return { drafts, diagnostics }
}

function pickOriginal(folder: string, drafts: readonly Draft[]): Draft | Diagnostic {
  const [first, second] = drafts
  if (!first) {
    const remedy = 'Add vi.md (npm run new -- --help tells how to begin one) or remove the folder'
    return error(folder, { code: 'empty-folder', what: 'The folder has neither vi.md nor en.md', remedy })
  }
  if (!second) return first
  const originals = drafts.filter((draft) => draft.frontMatter.original === true)
  if (originals[0] && originals.length === 1) return originals[0]
  const what =
    originals.length === 0 ? 'Neither language file says "original: true"' : 'Both files say "original: true"'
  const remedy = 'Say it in the front matter of the language it was written in, only'
  return error(folder, { code: 'no-single-original', what, remedy })
}

function noteMissingTranslation(reader: ContentReader, issueId: string, { language }: Draft): Diagnostic {
  const missing = reader.nameOf(`${issueId}/${otherLanguage(language)}.md`)
  return {
    severity: 'warning',
    code: 'no-translation',
    file: reader.nameOf(issueId),
    what: `No translation: ${missing} is missing`,
    remedy: 'Add it; until then readers of that language see the original with a label',
  }
}

/** Told before the issue is built, as a name that the site needs makes no issue. */
function checkReserved(folder: string, issueId: string): Diagnostic[] {
  if (!isReservedId(issueId)) return []
  const what = `“${issueId}” is the name of a list of the site`
  return [error(folder, { code: 'reserved-id', what, remedy: 'Rename the folder' })]
}

function checkId(reader: ContentReader, issueId: string, issue: Issue): Diagnostic[] {
  const folder = reader.nameOf(issueId)
  if (!isSlug(issueId)) {
    const remedy = 'Rename it with a–z, 0–9 and single hyphens, such as the date of the issue'
    return [error(folder, { code: 'bad-folder-name', what: 'The folder’s name cannot be part of an address', remedy })]
  }
  if (issue.id === issueId) return []
  const remedy = `Write "id: ${issueId}" in the front matter, or rename the folder to ${issue.id}`
  return [error(folder, { code: 'id-differs', what: `The folder’s name is not the issue’s id "${issue.id}"`, remedy })]
}

function checkPublishedIds(reader: ContentReader, issueId: string, issue: Issue): Diagnostic[] {
  const bytes = reader.read(publishedIdsFile(issueId))
  if (!bytes) return []
  const source = { file: reader.nameOf(publishedIdsFile(issueId)), text: new TextDecoder().decode(bytes) }
  const published = parsePublishedIds(source)
  return 'severity' in published ? [published] : checkPermanence(issue, published, source)
}

/** One folder of the content → its issue, with everything that its editor should know. */
export function readIssue(reader: ContentReader, issueId: string): ReadIssue {
  const { drafts, diagnostics } = readDrafts(reader, issueId)
  diagnostics.push(...checkReserved(reader.nameOf(issueId), issueId))
  if (hasErrors(diagnostics)) return { id: issueId, issue: undefined, diagnostics }
  const original = pickOriginal(reader.nameOf(issueId), drafts)
  if ('severity' in original) return { id: issueId, issue: undefined, diagnostics: [...diagnostics, original] }
  const translation = drafts.find((draft) => draft !== original)
  const built = buildIssue({ original, translation })
  const all = [
    ...diagnostics,
    ...(translation ? [] : [noteMissingTranslation(reader, issueId, original)]),
    ...built.diagnostics,
    ...(built.issue ? checkId(reader, issueId, built.issue) : []),
    ...(built.issue ? checkPublishedIds(reader, issueId, built.issue) : []),
  ]
  if (!built.issue && !hasErrors(all))
    throw new Error(`${reader.nameOf(issueId)} gives no issue, and no reason for it.`)
  return { id: issueId, issue: hasErrors(all) ? undefined : built.issue, diagnostics: all }
}
