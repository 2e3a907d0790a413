import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { EXIT, type Command, type Workplace } from '../command.ts'
import { UsageError } from '../usage-error.ts'
import { listUploads } from './list-uploads.ts'
import { noteRelease, pruneBucket } from './release-notes.ts'
import { openS3Bucket, parseS3Address } from './s3-bucket.ts'
import { uploadSite } from './upload-site.ts'

const A_DAY = 24 * 60 * 60 * 1000

const USAGE = `
Puts a built site into an object store that speaks S3: what pages lead to first, then pages, the service worker last.
What is there already is not sent again, so a run that was cut off goes on where it stopped. Nothing is removed.

  npm run upload -- --to s3://bucket/prefix

  --to ADDRESS        bucket and the beginning of all keys, which is the base path of the site
  --from FOLDER       the built site (else: dist)
  --endpoint URL      a store that is not Amazon’s
  --region NAME       where the bucket is (else: as the environment says)
  --all               send also what is there already, as after a change of headers
  --prune             then remove files that no release has needed for some time …
  --older-than DAYS   … which is as many days
  --help              print this

Credentials come from the environment (AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE) or the machine.
Exit code 0: the site is there. 1: it is not, or not all of it. 2: the command was called wrongly.
`

const OPTIONS = {
  to: { type: 'string' },
  from: { type: 'string', default: 'dist' },
  endpoint: { type: 'string' },
  region: { type: 'string' },
  all: { type: 'boolean', default: false },
  prune: { type: 'boolean', default: false },
  'older-than': { type: 'string' },
} as const

function parseDays(prunes: boolean, days: string | undefined): number | undefined {
  if (!prunes && days !== undefined) throw new UsageError('--older-than goes with --prune.')
  if (!prunes) return undefined
  if (/^[1-9]\d{0,3}$/.test(days ?? '')) return Number(days)
  throw new UsageError('How old? --prune needs --older-than DAYS, a whole number from 1 on.')
}

function parseEndpoint(endpoint: string | undefined): string | undefined {
  if (endpoint === undefined || /^https?:\/\/[^/\s]+\/?$/.test(endpoint)) return endpoint
  throw new UsageError(`--endpoint ${endpoint}: write it as https://host.`)
}

async function runUpload(parameters: string[], { terminal, root }: Workplace): Promise<number> {
  const { values } = parseArgs({ args: parameters, options: OPTIONS })
  if (values.to === undefined) throw new UsageError('Where to? Add --to s3://bucket/prefix.')
  const days = parseDays(values.prune, values['older-than'])
  const place = { endpoint: parseEndpoint(values.endpoint), region: values.region, ...parseS3Address(values.to) }
  const folder = path.resolve(root, values.from)
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new Error(`${values.from} holds no site. Run npm run build first.`)
  }
  const bucket = openS3Bucket(place)
  const stages = listUploads(folder)
  const onProgress = (file: string) => terminal.progress(file)
  const { sent, kept } = await uploadSite({ folder, stages, bucket, sendsAll: values.all, onProgress })
  const files = stages.flat().map(({ file }) => file)
  const now = new Date()
  await noteRelease(bucket, files, now)
  terminal.say(`${bucket.name}: ${sent} files sent, ${kept} were there.`, 'green')
  if (days !== undefined) {
    const removed = await pruneBucket(bucket, files, new Date(now.getTime() - days * A_DAY))
    terminal.say(`${bucket.name}: ${removed} files removed.`)
  }
  return EXIT.done
}

/** `npm run upload`: a built site → an object store. */
export const uploadCommand: Command = { usage: USAGE, run: runUpload }
