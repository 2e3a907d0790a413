import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Bucket, StoredObject } from './bucket.ts'
import type { Upload } from './list-uploads.ts'

const AT_ONCE = 8

export interface SiteUpload {
  /** Folder of the built site. */
  readonly folder: string
  /** Its files, as `listUploads` orders them. */
  readonly stages: readonly (readonly Upload[])[]
  readonly bucket: Bucket
  /** True to send also what the store has already, as after a change of headers. */
  readonly sendsAll: boolean
  readonly onProgress: (file: string) => void
}

/** What became of the files of a site. */
export interface UploadTally {
  readonly sent: number
  /** Already there with the same bytes. */
  readonly kept: number
}

const isThere = (stored: StoredObject | undefined, bytes: Uint8Array) =>
  stored !== undefined && stored.tag === createHash('md5').update(bytes).digest('hex')

/** Works on all items, some at once. After a failure no new one is begun; what is under way ends first. */
async function forEachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values()
  const failures: unknown[] = []
  const goOn = async () => {
    for (const item of queue) {
      if (failures.length > 0) return
      await work(item).catch((error: unknown) => failures.push(error))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, goOn))
  if (failures.length > 0) throw failures[0]
}

/**
 * Puts a site into a store, stage by stage: none begins before the one before it has ended, so that whoever reads
 * meanwhile finds everything that a page leads to. What the store has already is not sent again, so a run that was
 * cut off goes on where it stopped. Nothing is removed.
 * @throws Error naming the file that could not be put; no later stage was begun
 */
export async function uploadSite({ folder, stages, bucket, sendsAll, onProgress }: SiteUpload): Promise<UploadTally> {
  const stored = sendsAll ? new Map<string, StoredObject>() : await bucket.list()
  const tally = { sent: 0, kept: 0 }
  for (const stage of stages) {
    await forEachOf(stage, async ({ file, contentType, cacheControl }) => {
      const bytes = readFileSync(path.join(folder, file))
      if (isThere(stored.get(file), bytes)) {
        tally.kept += 1
        return
      }
      onProgress(file)
      await bucket.put({ file, bytes, contentType, cacheControl })
      tally.sent += 1
    })
  }
  return tally
}
