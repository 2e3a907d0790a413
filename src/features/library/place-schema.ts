import * as v from 'valibot'
import { SlugSchema } from '#domain/identifiers.ts'

const YEAR_2200 = 7_258_118_400_000
const MOST_BLOCKS = 5000

/** A moment in whole milliseconds since 1970, until the year 2200. */
export const MomentSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(YEAR_2200))

const BlocksSchema = v.pipe(v.array(SlugSchema), v.maxLength(MOST_BLOCKS))

/** Where a reader is in one story, as it is kept. */
export const PlaceSchema = v.object({
  state: v.picklist(['unread', 'reading', 'done']),
  blocks: v.pipe(
    BlocksSchema,
    v.transform((blocks) => [...new Set(blocks)].sort()),
    v.readonly(),
  ),
  total: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
  last: v.nullable(v.object({ block: SlugSchema, at: MomentSchema })),
  changedAt: MomentSchema,
  clearedAt: MomentSchema,
})
