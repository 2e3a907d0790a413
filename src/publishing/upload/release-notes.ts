import * as v from 'valibot'
import { HOSTING_FOLDER } from '../hosting/write-hosting.ts'
import type { Bucket, StoredObject } from './bucket.ts'

/** Where each upload notes what it consists of, so that nothing of it is removed while its readers need it. */
const NOTES = `${HOSTING_FOLDER}/releases/`

const NoteSchema = v.object({ files: v.array(v.string()) })

/** Notes that a release with these files was published. */
export async function noteRelease(bucket: Bucket, files: readonly string[], at: Date): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify({ files })}\n`)
  const file = `${NOTES}${at.toISOString().replaceAll(':', '-')}.json`
  await bucket.put({ file, bytes, contentType: 'application/json', cacheControl: 'no-cache' })
}

/** The notes that matter: of all releases since a moment, and of the one that was served at that moment. */
function notesSince(stored: ReadonlyMap<string, StoredObject>, since: Date): string[] {
  const notes = [...stored].filter(([file]) => file.startsWith(NOTES)).sort(([one], [other]) => (one < other ? 1 : -1))
  const young = notes.filter(([, { changedAt }]) => changedAt >= since)
  return notes.slice(0, young.length + 1).map(([file]) => file)
}

/** @throws Error where a note is damaged: then nothing is known of what is needed */
async function readNote(bucket: Bucket, file: string): Promise<readonly string[]> {
  try {
    return v.parse(NoteSchema, JSON.parse(await bucket.get(file))).files
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof v.ValiError) {
      throw new Error(`${bucket.name}/${file}: the note of a release is damaged. Remove it and try again.`, { cause })
    }
    throw cause
  }
}

/**
 * Removes what no release needs that was served after `since`: a page that was opened then still asks for its code.
 * Only below folders that the site has; the rest of the store belongs to others.
 * @returns how many files were removed
 */
export async function pruneBucket(bucket: Bucket, files: readonly string[], since: Date): Promise<number> {
  const stored = await bucket.list()
  const notes = notesSince(stored, since)
  const needed = new Set(files)
  for (const note of notes) for (const file of await readNote(bucket, note)) needed.add(file)
  const folders = new Set(
    files.filter((file) => file.includes('/')).map((file) => file.slice(0, file.indexOf('/') + 1)),
  )
  const isOurs = (file: string) => [...folders].some((folder) => file.startsWith(folder))
  const old = [...stored].filter(([file, { changedAt }]) => isOurs(file) && !needed.has(file) && changedAt < since)
  for (const [file] of old) await bucket.remove(file)
  return old.length
}
