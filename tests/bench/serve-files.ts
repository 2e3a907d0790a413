import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const compress = (body: string | Buffer) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })

interface ServedFiles {
  /** Folder of a built site. */
  readonly site: string
  /** What stands in the place of files of the site, by path. */
  readonly files: ReadonlyMap<string, string>
  /** Folders of the site of which nothing but `files` is served. */
  readonly replaced: readonly string[]
  /** Notes how many bytes went out, by path. */
  readonly sent: Map<string, number>
}

/** A server with the address at which it answers. */
export interface RunningServer {
  readonly origin: string
  readonly close: () => Promise<void>
}

const isIn = (name: string, folders: readonly string[]) => folders.some((folder) => name.startsWith(`${folder}/`))

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`)
    })
  })
}

/** Serves a built site with other data, compressed, and notes the bytes of what is asked for. */
export async function serveFiles({ site, files, replaced, sent }: ServedFiles): Promise<RunningServer> {
  const compressed = new Map<string, Buffer>()
  const find = (name: string) => {
    const text = files.get(name)
    if (text !== undefined) return text
    const file = path.join(site, name.endsWith('/') || name === '' ? `${name}index.html` : name)
    return !isIn(name, replaced) && existsSync(file) ? readFileSync(file) : undefined
  }
  const server = createServer((request, response) => {
    const name = decodeURI((request.url ?? '/').split('?')[0] ?? '/').slice(1)
    const body = find(name)
    if (body === undefined) return response.writeHead(404).end()
    const bytes = compressed.get(name) ?? compress(body)
    compressed.set(name, bytes)
    sent.set(name, bytes.length)
    const type = TYPES[path.extname(name === '' || name.endsWith('/') ? 'x.html' : name)] ?? 'text/plain'
    return response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br' }).end(bytes)
  })
  const origin = await listen(server)
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { origin, close }
}
