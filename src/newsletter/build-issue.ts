import type { Block } from '#domain/block.ts'
import { SCHEMA_VERSION, type Issue, type Outlook } from '#domain/issue.ts'
import { DataError, parseIssue } from '#domain/parse-issue.ts'
import { alignBlocks } from './align-blocks.ts'
import { alignOutlook } from './align-outlook.ts'
import { alignSections } from './align-sections.ts'
import { alignStories } from './align-story.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Draft, DraftBlock } from './draft.ts'
import { joinPapers, type JoinedPapers } from './join-papers.ts'
import { checkFrontMatterNames, linksOf } from './issue-links.ts'
import { Pairing } from './pairing.ts'

/** Facts that stand above the front matter, such as options of the command line. */
export interface IssueOverrides {
  readonly id?: string | undefined
  readonly date?: string | undefined
  readonly number?: number | undefined
}

/** The drafts of one issue. */
export interface IssueDrafts {
  readonly original: Draft
  /** Absent: the issue has one language as yet. */
  readonly translation?: Draft | undefined
  readonly overrides?: IssueOverrides | undefined
}

/** What building an issue gave: no issue where a diagnostic, of parsing or of building, is an error. */
export interface IssueReading {
  readonly issue: Issue | undefined
  readonly diagnostics: Diagnostic[]
}

const START = { line: 1, column: 1 }

function alignEdge(name: 'hook' | 'closing', pairing: Pairing): Block[] {
  const original: readonly DraftBlock[] = pairing.original[name]
  const translation = pairing.translation?.[name]
  const place = original[0]?.place ?? START
  const isMissing = original.length > 0 && translation?.length === 0
  if (isMissing) pairing.reportMissing({ what: `The ${name}`, ids: [name], place })
  return alignBlocks(
    { original, translation: isMissing ? undefined : translation, prefix: name, within: [name], place },
    pairing,
  )
}

function alignOutlooks(papers: JoinedPapers, pairing: Pairing): { outlook?: Outlook } {
  const { original, translation } = pairing
  if (original.outlook) return { outlook: alignOutlook(original.outlook, papers, pairing) }
  if (translation?.outlook) pairing.reportExtra({ what: 'The outlook', place: translation.outlook.place, near: START })
  return {}
}

function alignTitle(pairing: Pairing): Issue['title'] | undefined {
  const { original, translation, findings } = pairing
  if (!original.title) {
    findings.error({
      code: 'no-title',
      what: 'The newsletter has no headline',
      remedy: 'Write it as a heading of the first level: # Headline',
    })
  }
  if (original.title && !translation?.title)
    pairing.reportMissing({ what: 'The headline', ids: ['title'], place: original.title.place })
  return pairing.localize(original.title?.text, translation?.title?.text)
}

/** Two files of one language cannot be an issue. */
function checkDrafts({ original, translation, findings, translationFindings }: Pairing): void {
  if (original.stories.length === 0) {
    findings.error({
      code: 'no-story',
      what: 'The newsletter has no story',
      remedy: 'Begin each with a heading such as “Câu chuyện 1: …” or “Story 1: …”',
    })
  }
  if (translation && translation.language === original.language) {
    translationFindings.error({
      code: 'same-language',
      what: `Both files are in the same language (${original.language})`,
      remedy: 'Name the other language as "language" in the front matter of one of them',
    })
  }
}

function headOf({ original, translation, findings }: Pairing, overrides: IssueOverrides) {
  const { frontMatter } = original
  const date = overrides.date ?? frontMatter.date
  const id = overrides.id ?? frontMatter.id ?? date
  if (id === undefined) {
    findings.error({
      code: 'no-id',
      what: 'The issue has neither an id nor a date',
      remedy: 'Give one with --id or --date, or in the front matter',
    })
  }
  const number = overrides.number ?? frontMatter.number
  return {
    schemaVersion: SCHEMA_VERSION,
    id: id ?? 'issue',
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
    edition: frontMatter.edition ?? 'regular',
    original: original.language,
    translation: translation?.frontMatter.translation ?? 'edited',
    ...linksOf(frontMatter),
    aliases: frontMatter.aliases ?? {},
  }
}

function buildData(pairing: Pairing, overrides: IssueOverrides) {
  const papers = joinPapers(pairing.original, pairing.findings)
  const { original, translation } = pairing
  return {
    ...headOf(pairing, overrides),
    title: alignTitle(pairing),
    hook: alignEdge('hook', pairing),
    stories: alignStories(papers, pairing),
    sections: alignSections(
      { original: original.sections, translation: translation?.sections, prefix: 'section', within: [], place: START },
      papers,
      pairing,
    ),
    ...alignOutlooks(papers, pairing),
    closing: alignEdge('closing', pairing),
    papers: papers.papers,
  }
}

/** The last check, by the schema that the app reads with; it names what no earlier check could. */
function check(data: { readonly id: string }, pairing: Pairing): Issue | undefined {
  try {
    return parseIssue(`issue ${data.id}`, data)
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    pairing.findings.error({ code: 'invalid-issue', what: error.message, remedy: 'Correct what the message names' })
    return undefined
  }
}

/** Aligns the drafts of both languages block by block into an issue, or says why that is not possible. */
export function buildIssue({ original, translation, overrides = {} }: IssueDrafts): IssueReading {
  const pairing = new Pairing(original, translation)
  checkDrafts(pairing)
  const data = buildData(pairing, overrides)
  const isSound = original.isSound && translation?.isSound !== false
  const hasErrors = pairing.findings.hasErrors || pairing.translationFindings.hasErrors
  const built = isSound && !hasErrors ? check(data, pairing) : undefined
  if (built) checkFrontMatterNames(built, original, pairing.findings)
  const issue = pairing.findings.hasErrors ? undefined : built
  return { issue, diagnostics: [...pairing.findings.diagnostics, ...pairing.translationFindings.diagnostics] }
}
