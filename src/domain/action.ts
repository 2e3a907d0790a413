import * as v from 'valibot'
import { AppearanceSchema } from './appearance.ts'
import { SlugSchema } from './identifiers.ts'
import { LocalizedLineSchema, LocalizedTextSchema } from './language.ts'
import { listOf } from './text.ts'

/** How far a proposed action is, in the order in which it goes. */
export const ACTION_STATUSES = ['proposed', 'started', 'done', 'dropped'] as const

export const ActionStatusSchema = v.picklist(ACTION_STATUSES, 'is none of "proposed", "started", "done" and "dropped"')

/** What a later issue said of an action, and where. */
export const ActionNewsSchema = v.object({ ...AppearanceSchema.entries, status: ActionStatusSchema })
export type ActionNews = v.InferOutput<typeof ActionNewsSchema>

/** A proposed next step in the outlook. */
export const ActionSchema = v.object({
  id: v.pipe(SlugSchema, v.description('Anchor of the action, such as action-1.')),
  text: v.pipe(LocalizedTextSchema, v.description('Inline Markdown; begins with a verb.')),
  owner: v.pipe(v.optional(LocalizedLineSchema), v.description('Who takes care of it. Absent: nobody is named.')),
  status: v.pipe(
    v.optional(ActionStatusSchema),
    v.description('How far it is, by the newest issue that says so. Absent: nothing is known.'),
  ),
  news: v.pipe(
    v.optional(listOf(ActionNewsSchema)),
    v.description('Every later issue that told of it, the newest first; made when the site is built. Absent: none.'),
  ),
})
export type Action = v.InferOutput<typeof ActionSchema>

/** What an issue says of an action that an earlier one proposed. */
export const ActionUpdateSchema = v.object({
  issueId: v.pipe(SlugSchema, v.description('The earlier issue.')),
  actionId: v.pipe(SlugSchema, v.description('The action in it.')),
  status: v.pipe(ActionStatusSchema, v.description('How far it is now.')),
  owner: v.pipe(v.optional(LocalizedLineSchema), v.description('Who takes care of it now. Absent: as before.')),
  storyId: v.pipe(v.optional(SlugSchema), v.description('The story of this issue that tells of it. Absent: none.')),
  text: v.pipe(
    v.optional(LocalizedTextSchema),
    v.description('The words of the action; copied when the site is built.'),
  ),
})

/** A story of an issue that answers an open question of an earlier one. */
export const AnswerSchema = v.object({
  issueId: v.pipe(SlugSchema, v.description('The earlier issue.')),
  questionId: v.pipe(SlugSchema, v.description('The section of the question in it.')),
  storyId: v.pipe(SlugSchema, v.description('The story of this issue that answers it.')),
  text: v.pipe(
    v.optional(LocalizedTextSchema),
    v.description('The words of the question; copied when the site is built.'),
  ),
  questionStoryId: v.pipe(
    v.optional(SlugSchema),
    v.description('The earlier story that asked; found when the site is built. Absent: the outlook asked.'),
  ),
})
export type Answer = v.InferOutput<typeof AnswerSchema>
