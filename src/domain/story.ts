import * as v from 'valibot'
import { BlockSchema, type Block } from './block.ts'
import { SlugSchema } from './identifiers.ts'
import { LocalizedLineSchema, type LocalizedText } from './language.ts'
import { SectionSchema, type Section } from './section.ts'
import { LineSchema, listOf } from './text.ts'

/** The “Why it matters” panel of a story. */
export const WhySchema = v.object({
  id: v.pipe(SlugSchema, v.description('Anchor of the panel: why-<story id>.')),
  title: v.pipe(
    v.optional(LocalizedLineSchema),
    v.description('The author’s own title. Absent: the interface’s “Why it matters for …”.'),
  ),
  blocks: v.pipe(listOf(BlockSchema), v.minLength(1, 'has no text')),
})

/** One of the parts of an issue: a story about one or more papers. */
export const StorySchema = v.object({
  id: v.pipe(SlugSchema, v.description('Last part of the story’s address, unique in its issue and kept for ever.')),
  number: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1),
    v.maxValue(9999),
    v.description('Place in the issue, from 1.'),
  ),
  title: v.pipe(LocalizedLineSchema, v.description('Plain text.')),
  sections: v.pipe(listOf(SectionSchema), v.description('The sections in reading order.')),
  why: v.pipe(
    v.optional(WhySchema),
    v.description('Absent: a section of kind "synthesis" serves as the panel; without one there is no panel.'),
  ),
  topics: v.pipe(
    v.optional(listOf(SlugSchema), []),
    v.description('Ids of the topics of the story; content/site.json names them. Absent: none.'),
  ),
  paperIds: v.pipe(listOf(LineSchema), v.description('Ids of the issue’s papers that the story is about, in order.')),
})
export type Story = v.InferOutput<typeof StorySchema>

/** The paragraph that introduces a story in lists: the first of its problem, else its first one. */
export function storyStandfirst(story: Story): Block | undefined {
  const problem = story.sections.find((section) => section.kind === 'problem')
  const sections = problem ? [problem, ...story.sections] : story.sections
  return sections.flatMap((section) => section.blocks).find((block) => block.type === 'paragraph')
}

/** A panel with its content, wherever the story keeps it. */
export interface WhyPanel {
  readonly id: string
  readonly title?: LocalizedText | undefined
  readonly blocks: readonly Block[]
  /** The section that serves as the panel, where the story has no panel of its own. */
  readonly synthesis?: Section
}

/** What “Why it matters” shows for a story: its own panel, else its synthesis, else undefined. */
export function storyWhy(story: Story): WhyPanel | undefined {
  if (story.why) return story.why
  const synthesis = story.sections.find((section) => section.kind === 'synthesis')
  return synthesis && { id: `why-${story.id}`, title: synthesis.title, blocks: synthesis.blocks, synthesis }
}

/** All blocks of a story in reading order, the panel’s included. */
export function storyBlocks(story: Story): Block[] {
  return [...story.sections.flatMap((section) => section.blocks), ...(story.why?.blocks ?? [])]
}
