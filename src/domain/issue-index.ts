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
  /** What the story is about, by the papers’ ids. */
  paperIds: v.optional(v.array(v.string()), []),
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

/** How much there is of each year, newest first. */
const YearsSchema = v.optional(v.array(v.object({ year: v.string(), count: v.number() })), [])

/** So many issues are in the index itself: what the front page shows, and half a year. */
export const ISSUES_IN_INDEX = 24

/** The newest issues, newest first, and where the others are: `issues/index.json`. */
export const IssueIndexSchema = v.object({
  schemaVersion: v.number(),
  issues: v.array(IssueSummarySchema),
  years: YearsSchema,
})
export type IssueIndex = v.InferOutput<typeof IssueIndexSchema>

/** The issues of one year, newest first: `issues/index/<year>.json`. */
export const IssueYearSchema = v.object({
  schemaVersion: v.number(),
  year: v.string(),
  issues: v.array(IssueSummarySchema),
})
export type IssueYear = v.InferOutput<typeof IssueYearSchema>

/** A paper with every place that tells about it, the newest first. */
export const IndexedPaperSchema = v.object({ paper: PaperSchema, appearances: v.array(AppearanceSchema) })
export type IndexedPaper = v.InferOutput<typeof IndexedPaperSchema>

/** So many papers are in the index itself: more than a year’s, and no more than a phone draws at once. */
export const PAPERS_IN_INDEX = 60

/** The newest papers, newest first, and where the others are: `issues/papers.json`. */
export const PaperIndexSchema = v.object({
  schemaVersion: v.number(),
  papers: v.array(IndexedPaperSchema),
  years: YearsSchema,
})
export type PaperIndex = v.InferOutput<typeof PaperIndexSchema>

/** The papers that came out in one year, newest first: `issues/paper-years/<year>.json`. */
export const PaperYearSchema = v.object({
  schemaVersion: v.number(),
  year: v.string(),
  papers: v.array(IndexedPaperSchema),
})
export type PaperYear = v.InferOutput<typeof PaperYearSchema>

/** One paper by itself: `issues/papers/<slug>.json`. */
export const PaperFileSchema = v.object({ schemaVersion: v.number(), ...IndexedPaperSchema.entries })
export type PaperFile = v.InferOutput<typeof PaperFileSchema>
