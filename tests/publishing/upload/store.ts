import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { refuseRequest } from './signature.ts'

const PAGE = 3

/** A thing in the store, with what it was sent with. */
export interface KeptObject {
  readonly bytes: Buffer
  readonly contentType: string | undefined
  readonly cacheControl: string | undefined
  readonly changedAt: Date
}

/**
 * What becomes of a request before the store looks at it: nothing, an error of the server, a broken line, no answer
 * ever, or a line on which bytes come slowly.
 */
export type Fault = 'fail' | 'break' | 'silence' | 'crawl' | undefined

export interface Store {
  readonly endpoint: string
  readonly objects: Map<string, KeptObject>
  /** Keys as they were put, in their order. */
  readonly puts: string[]
  /** Asked before each request. */
  fault: (method: string, key: string) => Fault
  readonly close: () => Promise<void>
}

/** On a slow line, how long the store leaves the next piece of a file lying, in milliseconds. */
const PAUSE = 60
const MEGABYTE = 1024 * 1024

const etagOf = (bytes: Uint8Array) => `"${createHash('md5').update(bytes).digest('hex')}"`

/** Reads what was sent, a megabyte at a time with a pause before the next where the line is slow. */
async function readBody(request: IncomingMessage, isSlow: boolean): Promise<Buffer> {
  const chunks: Buffer[] = []
  let fresh = 0
  for await (const chunk of request) {
    if (!(chunk instanceof Buffer)) continue
    chunks.push(chunk)
    fresh += chunk.length
    if (!isSlow || fresh < MEGABYTE) continue
    fresh = 0
    await wait(PAUSE)
  }
  return Buffer.concat(chunks)
}

const printError = (code: string) =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`

function printList(objects: ReadonlyMap<string, KeptObject>, query: URLSearchParams): string {
  const after = query.get('continuation-token') ?? ''
  const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after).sort()
  const page = keys.slice(0, PAGE)
  const entries = page.map((key) => {
    const { bytes, changedAt } = objects.get(key) ?? { bytes: Buffer.of(), changedAt: new Date(0) }
    const when = changedAt.toISOString()
    return `<Contents><Key>${key}</Key><LastModified>${when}</LastModified><ETag>${etagOf(bytes)}</ETag></Contents>`
  })
  const hasMore = keys.length > page.length
  const token = hasMore ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${hasMore}</IsTruncated>${token}${entries.join('')}</ListBucketResult>`
}

function put(store: Store, key: string, request: IncomingMessage, bytes: Buffer): string | undefined {
  const told = request.headers['content-md5']
  if (told !== createHash('md5').update(bytes).digest('base64')) return 'BadDigest'
  const { 'content-type': contentType, 'cache-control': cacheControl } = request.headers
  store.objects.set(key, { bytes, contentType, cacheControl, changedAt: new Date() })
  store.puts.push(key)
  return undefined
}

interface Answer {
  readonly status: number
  readonly body?: string | Buffer
}

const refuse = (status: number, code: string): Answer => ({ status, body: printError(code) })

/** As much of a store as publishing needs. It checks signatures, and has one bucket, `news`. */
function answer(store: Store, request: IncomingMessage, body: Buffer): Answer {
  const url = new URL(request.url ?? '/', 'http://store')
  const [, bucket, ...parts] = url.pathname.split('/')
  const key = decodeURIComponent(parts.join('/'))
  const refusal = refuseRequest(request, body)
  if (refusal !== undefined) return refuse(403, refusal)
  if (bucket !== 'news') return refuse(404, 'NoSuchBucket')
  if (request.method === 'PUT') {
    const problem = put(store, key, request, body)
    return problem === undefined ? { status: 200 } : refuse(400, problem)
  }
  if (request.method === 'DELETE') return { status: store.objects.delete(key) ? 204 : 404 }
  if (key === '') return { status: 200, body: printList(store.objects, url.searchParams) }
  const found = store.objects.get(key)
  return found ? { status: 200, body: found.bytes } : refuse(404, 'NoSuchKey')
}

async function handle(store: Store, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const key = decodeURIComponent((request.url ?? '').split('?')[0] ?? '').replace(/^\/[^/]*\//, '')
  const fault = store.fault(request.method ?? '', key)
  const body = await readBody(request, fault === 'crawl')
  if (fault === 'silence') return
  if (fault === 'break') {
    request.socket.destroy()
    return
  }
  const given = fault === 'fail' ? refuse(503, 'SlowDown') : answer(store, request, body)
  response.writeHead(given.status, { 'Content-Type': 'application/xml' })
  response.end(given.body)
}

/** Opens a store on this machine. */
export async function openStore(): Promise<Store> {
  const server = createServer((request, response) => void handle(store, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const store: Store = {
    endpoint: `http://127.0.0.1:${port}`,
    objects: new Map(),
    puts: [],
    fault: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return store
}
