import * as v from 'valibot'
import { AppearanceSchema } from './appearance.ts'
import { DateSchema, SlugSchema } from './identifiers.ts'
import { LanguageSchema, LocalizedTextSchema } from './language.ts'
import { PaperSchema } from './paper.ts'

const MinutesSchema = v.object({ vi: v.number(), en: v.number() })

/** What lists need to know of a story without loading its issue. */
export const StorySummarySchema = v.object({
  id: SlugSchema,
  number: v.number(),
  title: LocalizedTextSchema,
  /** Reading time in whole minutes, by language. */
  minutes: MinutesSchema,
})
export type StorySummary = v.InferOutput<typeof StorySummarySchema>

/** What lists need to know of an issue without loading it. */
export const IssueSummarySchema = v.object({
  id: SlugSchema,
  number: v.optional(v.number()),
  date: v.optional(DateSchema),
  edition: v.picklist(['regular', 'sample']),
  original: LanguageSchema,
  title: LocalizedTextSchema,
  /** The first paragraph of the hook as plain text; absent where the issue has none. */
  hook: v.optional(LocalizedTextSchema),
  stories: v.array(StorySummarySchema),
  paperCount: v.number(),
})
export type IssueSummary = v.InferOutput<typeof IssueSummarySchema>

/** The list of all issues, newest first: `issues/index.json`. */
export const IssueIndexSchema = v.object({
  schemaVersion: v.number(),
  issues: v.array(IssueSummarySchema),
})
export type IssueIndex = v.InferOutput<typeof IssueIndexSchema>

/** A paper with every place that tells about it, the newest first. */
export const IndexedPaperSchema = v.object({ paper: PaperSchema, appearances: v.array(AppearanceSchema) })
export type IndexedPaper = v.InferOutput<typeof IndexedPaperSchema>

/** Every paper of every issue once, with where it appears: `issues/papers.json`. */
export const PaperIndexSchema = v.object({
  schemaVersion: v.number(),
  papers: v.array(IndexedPaperSchema),
})
export type PaperIndex = v.InferOutput<typeof PaperIndexSchema>

/** One paper by itself: `issues/papers/<slug>.json`. */
export const PaperFileSchema = v.object({ schemaVersion: v.number(), ...IndexedPaperSchema.entries })
export type PaperFile = v.InferOutput<typeof PaperFileSchema>
