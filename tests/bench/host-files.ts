import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}
const COMPRESSED_ALREADY = new Set(['.png', '.woff2'])

interface Answer {
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
}

function readAnswer(file: string): Answer {
  const extension = path.extname(file)
  const bytes = readFileSync(file)
  const isPlain = COMPRESSED_ALREADY.has(extension)
  const isForEver = file.includes('/assets/')
  return {
    body: isPlain ? bytes : brotliCompressSync(bytes),
    headers: {
      'Content-Type': TYPES[extension] ?? 'text/plain; charset=utf-8',
      ...(!isPlain && { 'Content-Encoding': 'br' }),
      'Cache-Control': isForEver ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: `"${createHash('sha1').update(bytes).digest('base64url').slice(0, 16)}"`,
    },
  }
}

/** A static host as good ones are: everything compressed beforehand, named files for ever, the rest by its ETag. */
export function hostFiles(folder: string): Server {
  const known = new Map<string, Answer>()
  const find = (address: string): Answer | undefined => {
    const file = path.join(folder, address.endsWith('/') ? `${address}index.html` : address)
    if (!known.has(file) && existsSync(file) && statSync(file).isFile()) known.set(file, readAnswer(file))
    return known.get(file)
  }
  const server = createServer((request, response) => {
    const answer = find(decodeURI((request.url ?? '/').split('?')[0] ?? '/'))
    if (!answer) return response.writeHead(404).end()
    if (request.headers['if-none-match'] === answer.headers.ETag) return response.writeHead(304, answer.headers).end()
    return response.writeHead(200, { ...answer.headers, 'Content-Length': answer.body.length }).end(answer.body)
  })
  server.keepAliveTimeout = 65_000
  return server
}
