import { createHash } from 'node:crypto'
import process from 'node:process'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  paginateListObjectsV2,
  type _Object as ListedObject,
} from '@aws-sdk/client-s3'
import { UsageError } from '../usage-error.ts'
import type { Bucket, ObjectToPut, StoredObject } from './bucket.ts'
import { sendInPieces } from './send-in-pieces.ts'
import { tellStoreError } from './tell-store-error.ts'

/** How often a request is made before it has failed. */
const ATTEMPTS = 4

/** How long a request waits, in milliseconds, before it has failed and is made again. */
export interface Patience {
  /** For a connection. */
  readonly toConnect: number
  /** While no byte comes or goes; a large file on a slow line may take as long as it needs. */
  readonly inSilence: number
}

const PATIENCE: Patience = { toConnect: 10_000, inSilence: 30_000 }

export interface S3Place {
  readonly bucket: string
  /** Begins every key: empty, or with a slash at its end. */
  readonly prefix: string
  /** Address of a store that is not Amazon’s. */
  readonly endpoint?: string | undefined
  readonly region?: string | undefined
}

/** `s3://bucket/prefix` → its parts. @throws UsageError */
export function parseS3Address(address: string): Pick<S3Place, 'bucket' | 'prefix'> {
  const found = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w.~/-]*))?$/.exec(address)
  const [, bucket, path = ''] = found ?? []
  if (bucket === undefined) throw new UsageError(`--to ${address}: write it as s3://bucket or s3://bucket/prefix.`)
  const prefix = path.split('/').filter((part) => part !== '')
  if (prefix.some((part) => part === '.' || part === '..')) throw new UsageError(`--to ${address}: leave dots out.`)
  return { bucket, prefix: prefix.map((part) => `${part}/`).join('') }
}

/** Credentials come from where Amazon’s tools look for them: the environment, a profile, the machine. */
function createClient({ endpoint, region }: S3Place, { toConnect, inSilence }: Patience): S3Client {
  // The client is pinned to a version for the Node that the project asks for.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
  const place = region ?? (endpoint === undefined ? undefined : 'us-east-1')
  const client = new S3Client({
    maxAttempts: ATTEMPTS,
    // No `requestTimeout`: it counts from the first byte sent to the first one received, however many there are to send.
    requestHandler: { connectionTimeout: toConnect, socketTimeout: inSilence },
    // Stores other than Amazon’s do not know its newer checksums; MD5 goes with every object instead.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(place !== undefined && { region: place }),
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
  })
  sendInPieces(client)
  return client
}

function describe({ ETag, LastModified }: ListedObject): StoredObject {
  return { tag: (ETag ?? '').replaceAll('"', ''), changedAt: LastModified ?? new Date() }
}

async function listAll(client: S3Client, { bucket, prefix }: S3Place): Promise<Map<string, StoredObject>> {
  const found = new Map<string, StoredObject>()
  for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
    for (const object of page.Contents ?? []) found.set((object.Key ?? '').slice(prefix.length), describe(object))
  }
  return found
}

function putCommand({ bucket, prefix }: S3Place, { file, bytes, contentType, cacheControl }: ObjectToPut) {
  return new PutObjectCommand({
    Bucket: bucket,
    Key: `${prefix}${file}`,
    Body: bytes,
    ContentType: contentType,
    CacheControl: cacheControl,
    ContentMD5: createHash('md5').update(bytes).digest('base64'),
  })
}

/**
 * A place in Amazon S3, or in a store that speaks its language.
 * @param patience absent: ten seconds for a connection, half a minute of silence
 */
export function openS3Bucket(place: S3Place, patience = PATIENCE): Bucket {
  const client = createClient(place, patience)
  const name = `s3://${place.bucket}/${place.prefix}`.replace(/\/$/, '')
  const keyOf = (file: string) => ({ Bucket: place.bucket, Key: `${place.prefix}${file}` })
  const tell = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (cause) {
      throw new Error(`${what}: ${tellStoreError(cause)}`, { cause })
    }
  }
  return {
    name,
    list: () => tell(name, () => listAll(client, place)),
    get: (file) =>
      tell(`${name}/${file}`, async () => {
        const { Body } = await client.send(new GetObjectCommand(keyOf(file)))
        return Body?.transformToString() ?? ''
      }),
    put: (object) =>
      tell(`${name}/${object.file}`, async () => {
        await client.send(putCommand(place, object))
      }),
    remove: (file) =>
      tell(`${name}/${file}`, async () => {
        await client.send(new DeleteObjectCommand(keyOf(file)))
      }),
  }
}
