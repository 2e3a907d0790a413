import * as v from 'valibot'
import { DateSchema, SlugSchema } from './identifiers.ts'
import { LocalizedLineSchema } from './language.ts'

/** A place in the newsletter: an issue, or one of its stories, with what a link to it says. */
export const AppearanceSchema = v.object({
  issueId: SlugSchema,
  issueNumber: v.optional(v.number()),
  issueDate: v.optional(DateSchema),
  storyId: v.optional(SlugSchema),
  storyTitle: v.optional(LocalizedLineSchema),
  /** The arXiv version of the paper that is cited there. Absent: the newest. */
  version: v.optional(v.number()),
})
export type Appearance = v.InferOutput<typeof AppearanceSchema>
