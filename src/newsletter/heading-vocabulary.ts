import type { HeadingWords } from './heading-words.ts'
import { REGION_VOCABULARY } from './region-vocabulary.ts'
import { RESEARCH_VOCABULARY } from './research-vocabulary.ts'
import { SECTION_VOCABULARY } from './section-vocabulary.ts'

/** Every known heading; where beginnings overlap, the first that fits wins. */
export const HEADING_VOCABULARY: readonly HeadingWords[] = [
  ...SECTION_VOCABULARY,
  ...RESEARCH_VOCABULARY,
  ...REGION_VOCABULARY,
]
