import * as v from 'valibot'
import { ActionStatusSchema } from '#domain/action.ts'
import { DateSchema, SlugSchema } from '#domain/identifiers.ts'
import { LanguageSchema, LocalizedLineSchema } from '#domain/language.ts'

/** The longest story id that leaves room in an address for the ids of its sections and blocks. */
const MAX_STORY_ID_LENGTH = 60

const line = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'))

const FrontMatterPaperSchema = v.object({
  id: v.pipe(
    v.optional(line),
    v.description('arXiv id (arXiv:2509.09679v1, with the version that the text cites) or DOI (doi:10.…).'),
  ),
  title: v.pipe(v.optional(line), v.description('The title as published. Absent: taken from the text.')),
  titleLanguage: v.pipe(v.optional(line), v.description('BCP 47 tag of the title’s language. Absent: en.')),
  class: v.pipe(
    v.optional(line),
    v.description('Primary category on arXiv, such as cs.LG. Absent: citations leave it out.'),
  ),
  name: v.pipe(v.optional(line), v.description('What the newsletter calls the paper. Absent: the title is used.')),
  authors: v.pipe(
    v.optional(v.array(line)),
    v.description('Names in the published order, ending with "and others" when known in part. Absent: none are shown.'),
  ),
  date: v.pipe(v.optional(DateSchema), v.description('Day of the first version. Absent: taken from the text.')),
})
export type FrontMatterPaper = v.InferOutput<typeof FrontMatterPaperSchema>

/** `2025-09-11/action-1`: something of another issue. */
const elsewhere = v.pipe(line, v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'is not written <issue id>/<id in that issue>'))

export const FrontMatterUpdateSchema = v.object({
  action: v.pipe(elsewhere, v.description('<issue id>/<action id>, such as 2025-09-11/action-1.')),
  status: v.pipe(ActionStatusSchema, v.description('How far it is now.')),
  owner: v.pipe(v.optional(LocalizedLineSchema), v.description('Who takes care of it now. Absent: as before.')),
  story: v.pipe(v.optional(SlugSchema), v.description('The story of this issue that tells of it. Absent: none.')),
})

export const FrontMatterAnswerSchema = v.object({
  question: v.pipe(elsewhere, v.description('<issue id>/<section id of the question>.')),
  story: v.pipe(SlugSchema, v.description('The story of this issue that answers it.')),
})

/** What the front matter of a newsletter file may say. The translation needs only its language. */
export const FrontMatterSchema = v.object({
  id: v.pipe(
    v.optional(SlugSchema),
    v.description('Folder name and part of every address, kept for ever. Absent: the date.'),
  ),
  number: v.pipe(
    v.optional(v.pipe(v.number('is not a number'), v.integer('is not a whole number'), v.minValue(1, 'is below 1'))),
    v.description('Running number. Absent: no number is shown.'),
  ),
  date: v.pipe(v.optional(DateSchema), v.description('Day of publication. Absent: no date is shown.')),
  language: v.pipe(v.optional(LanguageSchema), v.description('The language of this file. Absent: told by its words.')),
  original: v.pipe(
    v.optional(v.boolean('is neither true nor false')),
    v.description('True in exactly one file of an issue.'),
  ),
  edition: v.pipe(
    v.optional(v.picklist(['regular', 'sample'], 'is neither "regular" nor "sample"')),
    v.description('"sample" for an issue that the editors did not send. Absent: regular.'),
  ),
  translation: v.pipe(
    v.optional(v.picklist(['edited', 'machine'], 'is neither "edited" nor "machine"')),
    v.description('Standing of this translation. Absent: edited.'),
  ),
  stories: v.pipe(
    v.optional(
      v.array(v.pipe(SlugSchema, v.maxLength(MAX_STORY_ID_LENGTH, `is longer than ${MAX_STORY_ID_LENGTH} characters`))),
    ),
    v.description('Ids of the stories in order. Absent: made from their titles.'),
  ),
  papers: v.pipe(
    v.optional(v.array(FrontMatterPaperSchema)),
    v.description('What the text does not say about the papers. Absent: the text says all.'),
  ),
  topics: v.pipe(
    v.optional(v.record(SlugSchema, v.array(SlugSchema))),
    v.description('Id of a story → ids of its topics, which content/site.json names. Absent: none.'),
  ),
  actions: v.pipe(
    v.optional(
      v.record(
        SlugSchema,
        v.object({ owner: v.optional(LocalizedLineSchema), status: v.optional(ActionStatusSchema) }),
      ),
    ),
    v.description(
      'Id of an action → who takes care of it ("owner", text by language) and how far it is ("status": proposed, started, done or dropped). Absent: nothing is said.',
    ),
  ),
  updates: v.pipe(
    v.optional(v.array(FrontMatterUpdateSchema)),
    v.description('News of actions that earlier issues proposed. Absent: none.'),
  ),
  answers: v.pipe(
    v.optional(v.array(FrontMatterAnswerSchema)),
    v.description('Open questions of earlier issues that stories of this one answer. Absent: none.'),
  ),
  untranslated: v.pipe(
    v.optional(v.array(SlugSchema)),
    v.description('Ids of sections and blocks left untranslated on purpose. Absent: none.'),
  ),
  aliases: v.pipe(
    v.optional(v.record(SlugSchema, SlugSchema)),
    v.description('Former id → its id now, so that old links lead on. Absent: none.'),
  ),
})
export type FrontMatter = v.InferOutput<typeof FrontMatterSchema>
