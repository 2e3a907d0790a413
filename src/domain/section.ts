import * as v from 'valibot'
import { AppearanceSchema } from './appearance.ts'
import { BlockSchema } from './block.ts'
import { SlugSchema } from './identifiers.ts'
import { LocalizedLineSchema } from './language.ts'
import { LineSchema, listOf } from './text.ts'

/** The kinds of section that readers see in a form of their own. Any other kind is plain titled text. */
export const SECTION_KINDS = [
  'problem',
  'solution',
  'highlights',
  'analogy',
  'synthesis',
  'question',
  'numbers',
  'paper',
] as const
export type SectionKind = (typeof SECTION_KINDS)[number]

/** A titled part of a story (or of the issue) with a kind. */
export const SectionSchema = v.object({
  id: v.pipe(SlugSchema, v.description('Anchor of the section, unique in its issue and kept for ever.')),
  kind: v.pipe(
    LineSchema,
    v.description(
      'problem, solution, highlights, analogy, synthesis, question, numbers (a note on figures) or paper (a part about one of several papers). Any other word is shown as plain titled text.',
    ),
  ),
  title: v.pipe(
    v.optional(LocalizedLineSchema),
    v.description('Plain text. Absent: the interface names the section by its kind, or shows no title.'),
  ),
  paperId: v.pipe(
    v.optional(LineSchema),
    v.description('For kind "paper": the id of the paper that the section is about.'),
  ),
  blocks: v.pipe(listOf(BlockSchema), v.description('The blocks in reading order.')),
  answers: v.pipe(
    v.optional(listOf(AppearanceSchema)),
    v.description(
      'For kind "question": the later stories that answer it, the newest first; made when the site is built. Absent: it is open.',
    ),
  ),
})
export type Section = v.InferOutput<typeof SectionSchema>

/** The known kind of a section, or undefined where it is to be shown as plain titled text. */
export function knownKind(section: Section): SectionKind | undefined {
  return SECTION_KINDS.find((kind) => kind === section.kind)
}
