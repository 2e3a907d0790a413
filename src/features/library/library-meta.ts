import * as v from 'valibot'
import { MomentSchema } from './place-schema.ts'
import type { Rows } from './library-storage.ts'

const VISIT_ENDS_AFTER = 4 * 60 * 60 * 1000

const VisitSchema = v.object({
  /** When the app was last in use. */
  seenAt: MomentSchema,
  /** When the visit before this one ended. */
  previousAt: v.optional(MomentSchema),
})

const MetaSchema = v.object({
  deviceId: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{8,64}$/))), undefined),
  /** How often the library was written. */
  revision: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  exportedAt: v.fallback(v.optional(MomentSchema), undefined),
  visit: v.fallback(v.optional(VisitSchema), undefined),
})

/** What the library notes about itself on this device; never exported. */
export type LibraryMeta = v.InferOutput<typeof MetaSchema>

/** Reads what the library noted; what cannot be understood counts as not noted. */
export function readMeta(rows: Rows): LibraryMeta {
  return v.parse(MetaSchema, Object.fromEntries(rows))
}

/** The rows for what is to be noted. */
export function metaRows(meta: Partial<LibraryMeta>): Rows {
  return new Map(Object.entries(meta))
}

/** The visit after the app was in use `now`: a new one where it was not for four hours. */
export function continueVisit(visit: LibraryMeta['visit'], now: number): NonNullable<LibraryMeta['visit']> {
  if (visit === undefined || now - visit.seenAt < VISIT_ENDS_AFTER) return { ...visit, seenAt: now }
  return { seenAt: now, previousAt: visit.seenAt }
}
