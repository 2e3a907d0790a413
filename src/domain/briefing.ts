import * as v from 'valibot'
import { ActionNewsSchema, ActionStatusSchema } from './action.ts'
import { AppearanceSchema } from './appearance.ts'
import { SlugSchema } from './identifiers.ts'
import { LocalizedLineSchema, LocalizedTextSchema } from './language.ts'

/** What the organisation is told beside the stories: panels, syntheses, open questions and proposed actions. */
export const BRIEFING_KINDS = ['why', 'synthesis', 'question', 'action'] as const

/** One thing told to the organisation, in brief, with the way to where it stands in full. */
export const BriefingEntrySchema = v.object({
  ...AppearanceSchema.entries,
  kind: v.picklist(BRIEFING_KINDS),
  /** Where it stands on the page of its story, or of its issue where it belongs to none. */
  anchor: SlugSchema,
  edition: v.picklist(['regular', 'sample']),
  /** Its first paragraph as plain text; absent where it has none, as of a table. */
  text: v.optional(LocalizedTextSchema),
  topics: v.array(SlugSchema),
  status: v.optional(ActionStatusSchema),
  owner: v.optional(LocalizedLineSchema),
  news: v.optional(v.array(ActionNewsSchema)),
  answers: v.optional(v.array(AppearanceSchema)),
})
export type BriefingEntry = v.InferOutput<typeof BriefingEntrySchema>

/** How much there is, so that a page can ask for no more than it shows: `issues/briefing.json`. */
export const BriefingIndexSchema = v.object({
  schemaVersion: v.number(),
  /** Newest first. Issues without a date count as of the year `undated`. */
  years: v.array(v.object({ year: v.string(), count: v.number() })),
  /** Topics that have an entry, by id. */
  topics: v.array(SlugSchema),
})
export type BriefingIndex = v.InferOutput<typeof BriefingIndexSchema>

/** The entries of one year, newest issue first, in the order of its text: `issues/briefing/<year>.json`. */
export const BriefingYearSchema = v.object({
  schemaVersion: v.number(),
  year: v.string(),
  entries: v.array(BriefingEntrySchema),
})
export type BriefingYear = v.InferOutput<typeof BriefingYearSchema>
