import type { Block, TableBlock } from '#domain/block.ts'
import type { BriefingEntry, BriefingIndex, BriefingYear } from '#domain/briefing.ts'
import { SCHEMA_VERSION, type Issue } from '#domain/issue.ts'
import type { Language, LocalizedText } from '#domain/language.ts'
import type { Section } from '#domain/section.ts'
import { storyWhy, type Story } from '#domain/story.ts'
import { fileByYear } from '#domain/year.ts'
import { appearanceOf } from './link-issues.ts'
import { plainBlockText, plainLocalizedText, plainText } from './plain-text.ts'

/** The briefing as it is published. */
export interface Briefing {
  readonly index: BriefingIndex
  /** Newest first. */
  readonly years: readonly BriefingYear[]
}

/** What a table is about, by its first column: “Exploration; Curiosity; Fairness”. */
function tableWords({ rows }: TableBlock): LocalizedText | undefined {
  const wordsIn = (language: Language) => {
    const cells = rows.map(([cell]) => plainText(cell?.[language] ?? ''))
    return cells.every((cell) => cell !== '') ? cells.join('; ') : ''
  }
  const [vi, en] = [wordsIn('vi'), wordsIn('en')]
  if (vi === '' && en === '') return undefined
  return { ...(vi !== '' && { vi }), ...(en !== '' && { en }) }
}

/** The first words of some blocks as plain text, in each language; of a table, what its rows are about. */
function openingOf(blocks: readonly Block[]): { text?: LocalizedText } {
  for (const block of blocks) {
    const text = block.type === 'table' ? tableWords(block) : plainBlockText(block)
    if (text) return { text }
  }
  return {}
}

/** The words of an action; none where its Markdown shows none. */
function wordsOf(action: LocalizedText): { text?: LocalizedText } {
  const text = plainLocalizedText(action)
  return text ? { text } : {}
}

type Shared = Pick<BriefingEntry, 'issueId' | 'edition' | 'topics'>

const question = (section: Section, shared: Shared): BriefingEntry => ({
  ...shared,
  kind: 'question',
  anchor: section.id,
  ...openingOf(section.blocks),
  ...(section.answers && { answers: section.answers }),
})

function storyEntries(issue: Issue, story: Story): BriefingEntry[] {
  const shared = { ...appearanceOf(issue, story.id), edition: issue.edition, topics: story.topics }
  const panel = storyWhy(story)
  const why: BriefingEntry[] =
    panel && !panel.synthesis ? [{ ...shared, kind: 'why', anchor: panel.id, ...openingOf(panel.blocks) }] : []
  const parts = story.sections.flatMap((section): BriefingEntry[] => {
    if (section.kind === 'question') return [question(section, shared)]
    if (section.kind !== 'synthesis') return []
    // A synthesis that serves as the panel opens under the panel’s name.
    const anchor = panel?.synthesis === section ? panel.id : section.id
    return [{ ...shared, kind: 'synthesis', anchor, ...openingOf(section.blocks) }]
  })
  return [...why, ...parts]
}

/** Everything that one issue tells the organisation, in the order of its text. */
export function briefIssue(issue: Issue): BriefingEntry[] {
  const shared = {
    ...appearanceOf(issue),
    edition: issue.edition,
    topics: [...new Set(issue.stories.flatMap((story) => story.topics))],
  }
  const questions = issue.outlook?.sections.filter(({ kind }) => kind === 'question') ?? []
  const actions = (issue.outlook?.actions ?? []).map(
    ({ id, text, owner, status, news }): BriefingEntry => ({
      ...shared,
      kind: 'action',
      anchor: id,
      ...wordsOf(text),
      ...(owner && { owner }),
      ...(status && { status }),
      ...(news && { news }),
    }),
  )
  return [
    ...issue.stories.flatMap((story) => storyEntries(issue, story)),
    ...questions.map((section) => question(section, shared)),
    ...actions,
  ]
}

/** All that the issues (newest first, linked) tell the organisation, by year. */
export function buildBriefing(issues: readonly Issue[]): Briefing {
  const years = fileByYear(issues, ({ date }) => date)
    .map(({ year, items }) => ({ schemaVersion: SCHEMA_VERSION, year, entries: items.flatMap(briefIssue) }))
    .filter(({ entries }) => entries.length > 0)
  const topics = new Set(issues.flatMap((issue) => issue.stories.flatMap((story) => story.topics)))
  return {
    index: {
      schemaVersion: SCHEMA_VERSION,
      years: years.map(({ year, entries }) => ({ year, count: entries.length })),
      topics: [...topics].sort(),
    },
    years,
  }
}
