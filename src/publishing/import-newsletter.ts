import path from 'node:path'
import { isDate } from '#domain/identifiers.ts'
import type { Issue } from '#domain/issue.ts'
import { otherLanguage } from '#domain/language.ts'
import { buildIssue } from '#newsletter/build-issue.ts'
import type { Diagnostic } from '#newsletter/diagnostic.ts'
import type { Draft } from '#newsletter/draft.ts'
import { noteGaps } from '#newsletter/note-gaps.ts'
import type { IssueOptions } from './issue-options.ts'
import { readDraft } from './read-draft.ts'
import { hasErrors } from './report-diagnostics.ts'

/** A file as it was received, with the name by which messages call it. */
export interface ReceivedFile {
  readonly file: string
  readonly bytes: Uint8Array
}

export interface Received {
  readonly original: ReceivedFile
  /** The English text of a newsletter whose original is Vietnamese. */
  readonly english?: ReceivedFile | undefined
  readonly options: IssueOptions
}

export interface Imported {
  /** Absent when an error stands in the way. */
  readonly issue: Issue | undefined
  readonly hasTranslation: boolean
  readonly diagnostics: readonly Diagnostic[]
}

const DATE_IN_NAME = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/

/** The day that a file’s name names, for a newsletter that says nothing of its date. */
function dateFromName(draft: Draft, options: IssueOptions): { date?: string; diagnostics: Diagnostic[] } {
  const isKnown = options.date !== undefined || draft.frontMatter.date !== undefined
  const date = DATE_IN_NAME.exec(path.basename(draft.file))?.[0]
  if (isKnown || date === undefined || !isDate(date)) return { diagnostics: [] }
  const note: Diagnostic = {
    severity: 'note',
    code: 'date-from-file-name',
    file: draft.file,
    what: `The newsletter does not say its date; ${date} is taken from the file’s name`,
    remedy: 'Give another one with --date',
  }
  return { date, diagnostics: [note] }
}

function checkLanguages(original: Draft, english: Draft | undefined): Diagnostic[] {
  if (!english || english.language === otherLanguage(original.language)) return []
  const what = `The newsletter and its translation are both written in ${original.language}`
  const remedy = 'Give the Vietnamese file first and the English one with --english'
  return [{ severity: 'error', code: 'same-language', file: english.file, what, remedy }]
}

/** Received files → an issue, with every finding of every file. Writes nothing and never throws for a file’s text. */
export function importNewsletter({ original, english, options }: Received): Imported {
  const first = readDraft(original.bytes, original.file)
  const second = english && readDraft(english.bytes, english.file)
  const read = [...first.diagnostics, ...(second?.diagnostics ?? [])]
  const refuse = (diagnostics: Diagnostic[]) => ({ issue: undefined, hasTranslation: false, diagnostics })
  if (!first.draft || (second && !second.draft)) return refuse(read)
  const { date, diagnostics } = dateFromName(first.draft, options)
  const checked = [...read, ...checkLanguages(first.draft, second?.draft), ...diagnostics]
  if (checked.some((one) => one.code === 'same-language')) return refuse(checked)
  const overrides = { ...(date !== undefined && { date }), ...options }
  const built = buildIssue({ original: first.draft, translation: second?.draft, overrides })
  const all = [...checked, ...built.diagnostics, ...noteGaps(first.draft)]
  return { issue: hasErrors(all) ? undefined : built.issue, hasTranslation: second !== undefined, diagnostics: all }
}
