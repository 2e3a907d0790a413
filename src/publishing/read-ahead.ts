import * as v from 'valibot'

/** What one thread is to read ahead: issues of a content folder, and the folder for what was read before. */
export const ReadAheadSchema = v.object({ folder: v.string(), kept: v.string(), issueIds: v.array(v.string()) })
export type ReadAhead = v.InferOutput<typeof ReadAheadSchema>
