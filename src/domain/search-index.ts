import * as v from 'valibot'
import { DateSchema, SlugSchema } from './identifiers.ts'
import { LocalizedTextSchema } from './language.ts'

/** The version of the search files that this code writes and reads. */
export const SEARCH_VERSION = 1

/**
 * What can be found of a story or of an issue's own text: its words in each language, and the facts about it
 * (papers, authors, numbers, dates) that are of no language.
 */
export const SIDES = ['vi', 'en', 'facts'] as const
export type Side = (typeof SIDES)[number]

/** Positions at the beginning of every side that belong to its title. */
export const TITLE_POSITIONS = 64
/** Positions left free between two passages, so that words of two passages are never neighbours. */
export const PASSAGE_GAP = 8

const FileSchema = v.pipe(v.string(), v.regex(/^[a-z0-9.-]+$/, 'is not a file name'))

/**
 * What the search index consists of: `search/index.json`, the only file of it that keeps its name. The others bear
 * a hash of what they hold, so that files of two releases never mix and old ones stay in caches.
 */
export const SearchManifestSchema = v.object({
  schemaVersion: v.literal(SEARCH_VERSION),
  issues: v.pipe(
    v.array(v.tuple([SlugSchema, FileSchema, v.string()])),
    v.description(
      'Newest first: id, folder of its texts, and the number of positions of each side (`printNumbers`): of its stories in order, then of the issue itself.',
    ),
  ),
  shards: v.pipe(
    v.array(v.tuple([v.string(), v.number(), FileSchema])),
    v.description('In the order of their words: first folded word, length in characters, file.'),
  ),
  vocabulary: v.pipe(FileSchema, v.description('File with every folded word, for words that are mistyped.')),
})
export type SearchManifest = v.InferOutput<typeof SearchManifestSchema>

/**
 * The words from one letter to another. A line a word: the folded word, then for each way in which it is written
 * a blank, the toned word (nothing where it is the folded one), a colon and its positions (`printRising`). Positions
 * count the words of all sides of all issues in the order of the manifest.
 */
export const SearchShardSchema = v.object({ schemaVersion: v.literal(SEARCH_VERSION), words: v.string() })

/** Every folded word of the index in order, separated by blanks. */
export const SearchVocabularySchema = v.object({ schemaVersion: v.literal(SEARCH_VERSION), words: v.string() })

const PassageSchema = v.object({
  /** The block (or titled section) in which it stands, as an anchor of the page. */
  id: v.optional(SlugSchema),
  /** Plain text. */
  text: v.string(),
  isTitle: v.optional(v.boolean(), false),
})
export type Passage = v.InferOutput<typeof PassageSchema>

const FoundPaperSchema = v.object({
  id: v.string(),
  title: v.string(),
  titleLanguage: v.string(),
  name: v.optional(v.string()),
  authors: v.array(v.string()),
  /** `arXiv:2509.09679v1` or `doi:…`. */
  label: v.optional(v.string()),
  date: v.optional(DateSchema),
})
export type FoundPaper = v.InferOutput<typeof FoundPaperSchema>

/** One side of a story or issue as it is shown among results: `search/<folder>/<story number or 0>-<side>.json`. */
export const SearchTextSchema = v.object({
  schemaVersion: v.literal(SEARCH_VERSION),
  issueId: SlugSchema,
  issueNumber: v.optional(v.number()),
  date: v.optional(DateSchema),
  storyId: v.optional(SlugSchema),
  storyNumber: v.optional(v.number()),
  title: LocalizedTextSchema,
  passages: v.array(PassageSchema),
  papers: v.array(FoundPaperSchema),
})
export type SearchText = v.InferOutput<typeof SearchTextSchema>
