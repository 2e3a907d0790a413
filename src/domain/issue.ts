import * as v from 'valibot'
import { ActionSchema, ActionUpdateSchema, AnswerSchema } from './action.ts'
import { BlockSchema, type Block } from './block.ts'
import { DateSchema, SlugSchema } from './identifiers.ts'
import { LanguageSchema, LocalizedLineSchema } from './language.ts'
import { ParsedMarkdownSchema } from './markdown-tree.ts'
import { isFreeIssueId } from './paths.ts'
import { PaperSchema, type Paper } from './paper.ts'
import { SectionSchema } from './section.ts'
import { storyBlocks, StorySchema, type Story } from './story.ts'
import { listOf } from './text.ts'

/** The schema version that this code writes. */
export const SCHEMA_VERSION = 1

/** Another issue as a link to it needs it. */
const NeighbourSchema = v.object({ id: SlugSchema, title: LocalizedLineSchema })

/** The closing view from the organisation. */
export const OutlookSchema = v.object({
  title: v.pipe(v.optional(LocalizedLineSchema), v.description('Absent: the interface’s own title.')),
  blocks: v.pipe(listOf(BlockSchema), v.description('The view itself, before any titled part.')),
  sections: v.pipe(listOf(SectionSchema), v.description('Titled parts and open questions of the outlook.')),
  actions: v.pipe(listOf(ActionSchema), v.description('Proposed actions. Empty: none are shown.')),
})
export type Outlook = v.InferOutput<typeof OutlookSchema>

const hasUniqueIds = (ids: readonly string[]) => new Set(ids).size === ids.length

const IssueFieldsSchema = v.object({
  schemaVersion: v.pipe(v.literal(SCHEMA_VERSION), v.description('Version of this format.')),
  id: v.pipe(
    SlugSchema,
    v.check(isFreeIssueId, 'is the name of another data file'),
    v.description('Part of every address of the issue; by custom its date. Kept for ever.'),
  ),
  number: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999_999))),
    v.description('Running number. Absent: no number is shown.'),
  ),
  date: v.pipe(v.optional(DateSchema), v.description('Day of publication. Absent: no date is shown.')),
  edition: v.pipe(
    v.optional(v.picklist(['regular', 'sample']), 'regular'),
    v.description('"sample" for an issue that the editors did not send; readers see a label. Absent: regular.'),
  ),
  original: v.pipe(LanguageSchema, v.description('The language in which the issue was written.')),
  translation: v.pipe(
    v.optional(v.picklist(['edited', 'machine']), 'edited'),
    v.description('Standing of the other language; "machine" is labelled as such. Absent: edited.'),
  ),
  title: v.pipe(LocalizedLineSchema, v.description('The headline, plain text.')),
  hook: v.pipe(listOf(BlockSchema), v.description('The opening. Empty: none is shown.')),
  stories: v.pipe(listOf(StorySchema), v.minLength(1, 'has no story')),
  outlook: v.pipe(v.optional(OutlookSchema), v.description('Absent: no outlook is shown.')),
  sections: v.pipe(listOf(SectionSchema), v.description('Titled parts that belong to no story.')),
  updates: v.pipe(
    v.optional(listOf(ActionUpdateSchema), []),
    v.description('News of actions that earlier issues proposed. Absent: none.'),
  ),
  answers: v.pipe(
    v.optional(listOf(AnswerSchema), []),
    v.description('Open questions of earlier issues that stories of this one answer. Absent: none.'),
  ),
  closing: v.pipe(listOf(BlockSchema), v.description('The farewell. Empty: none is shown.')),
  papers: v.pipe(listOf(PaperSchema), v.description('Every paper of the issue, once.')),
  aliases: v.pipe(
    v.optional(v.record(SlugSchema, SlugSchema), {}),
    v.description('Former id of a story, section or block → its id now, so that old links lead on.'),
  ),
  older: v.pipe(v.optional(NeighbourSchema), v.description('The issue before this one, as the build knows it.')),
  newer: v.pipe(v.optional(NeighbourSchema), v.description('The issue after this one, as the build knows it.')),
  parsedMarkdown: v.pipe(
    v.optional(ParsedMarkdownSchema),
    v.description('Markdown of the issue as the build has parsed it. Absent: the reader’s browser parses it.'),
  ),
})
type IssueFields = v.InferOutput<typeof IssueFieldsSchema>

/** One week’s newsletter. */
export const IssueSchema = v.pipe(
  IssueFieldsSchema,
  v.check((issue) => hasUniqueIds(issue.stories.map((story) => story.id)), 'has two stories with one id'),
  v.check((issue) => hasUniqueIds(issue.papers.map((paper) => paper.id)), 'lists a paper twice'),
  v.check((issue) => hasUniqueIds(anchorsOf(issue)), 'has two sections or blocks with one id'),
  v.check(
    (issue) =>
      issue.stories.every((story) => story.paperIds.every((id) => issue.papers.some((paper) => paper.id === id))),
    'has a story about a paper that is not among its papers',
  ),
)
export type Issue = v.InferOutput<typeof IssueSchema>

type Anchored = Pick<IssueFields, 'hook' | 'stories' | 'outlook' | 'sections' | 'closing'>

/** Every block of an issue, in reading order. */
export function issueBlocks(issue: Anchored): Block[] {
  const outlook = issue.outlook
  return [
    ...issue.hook,
    ...issue.stories.flatMap(storyBlocks),
    ...issue.sections.flatMap((section) => section.blocks),
    ...(outlook ? [...outlook.blocks, ...outlook.sections.flatMap((section) => section.blocks)] : []),
    ...issue.closing,
  ]
}

/** Every anchor of an issue: its blocks, sections, panels and actions. */
export function anchorsOf(issue: Anchored): string[] {
  return [
    ...issueBlocks(issue).map((block) => block.id),
    ...issue.stories.flatMap((story) => story.sections.map((section) => section.id)),
    ...issue.stories.flatMap((story) => (story.why ? [story.why.id] : [])),
    ...issue.sections.map((section) => section.id),
    ...(issue.outlook?.sections.map((section) => section.id) ?? []),
    ...(issue.outlook?.actions.map((action) => action.id) ?? []),
  ]
}

/** The story with that id, or the one to which an alias of the id leads. */
export function findStory(issue: Issue, storyId: string): Story | undefined {
  const id = (Object.hasOwn(issue.aliases, storyId) ? issue.aliases[storyId] : undefined) ?? storyId
  return issue.stories.find((story) => story.id === id)
}

/** The papers of one story, in the story’s order. */
export function storyPapers(issue: Issue, story: Story): Paper[] {
  return story.paperIds.flatMap((id) => issue.papers.find((paper) => paper.id === id) ?? [])
}
