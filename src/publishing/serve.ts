import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import sirv from 'sirv'
import { ASKED_ANEW, headersOf, type Headers } from './hosting/host-headers.ts'
import { readHeaders } from './hosting/read-headers.ts'
import { printOutsidePage } from './outside-page.ts'
import { errorCode } from './write-file.ts'

const FIRST_PORT = 4173
const PORTS_TRIED = 20

/** Addresses of folders as the site writes them; anything else is never redirected. */
const FOLDER_WITHOUT_SLASH = /^(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+$/

/** Empty and dotted steps: browsers tidy them away, so only crafted requests have them. */
const UNTIDY = /\/(?:\/|\.{1,2}(?:\/|$))/

/** For hosts alone; no page leads there. */
const HIDDEN = /^(?:hosting\/|_headers$)/

export interface Served {
  /** The built site. */
  readonly folder: string
  /** Base path, beginning and ending with a slash. */
  readonly base: string
  /** Absent: the first free port from 4173 on. */
  readonly port?: number | undefined
  /** Absent: this machine only. */
  readonly host?: string | undefined
}

export interface RunningSite {
  readonly url: string
  readonly close: () => Promise<void>
}

interface PlainAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

function answer(response: ServerResponse, { status, headers, body }: PlainAnswer): void {
  response.writeHead(status, headers)
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

function answerMissing(response: ServerResponse, folder: string): void {
  const page = path.join(folder, '404.html')
  const body = existsSync(page) ? readFileSync(page, 'utf8') : 'Not found'
  answer(response, { status: 404, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body })
}

/** The app cannot run outside its base path, so nothing there leads to its own not-found page. */
function answerOutside(response: ServerResponse, base: string, file: string): void {
  if (file === '/') return answer(response, { status: 307, headers: { Location: base } })
  const headers = { 'Content-Type': 'text/html; charset=utf-8' }
  answer(response, { status: 404, headers, body: printOutsidePage(base) })
}

/** The path of an address and its query, question mark included. */
function splitAddress(address: string): [file: string, search: string] {
  const [file = '/', ...queries] = address.split('?')
  return [file, queries.length === 0 ? '' : `?${queries.join('?')}`]
}

function setHeaders(response: ServerResponse, headers: Headers): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

/** What goes wrong with one request is told to that request alone; where its answer has begun, that breaks off. */
function answerFailed(response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': ASKED_ANEW }
  answer(response, { status: 500, headers, body: 'This could not be answered. Try again.\n' })
}

type Answerer = (request: IncomingMessage, response: ServerResponse) => void

/** The same answers, of which none can end the process. */
function outlastFailures(answerRequest: Answerer): Answerer {
  return (request, response) => {
    // A file may be gone, or closed to us, between the look at it and its opening.
    response.on('pipe', (file) => file.once('error', () => answerFailed(response)))
    try {
      answerRequest(request, response)
    } catch {
      answerFailed(response)
    }
  }
}

/**
 * Answers as a static host does that is set up as the site asks for: whole files, folders with a slash, and `404.html`
 * with status 404, each with its headers.
 */
export function createSite({ folder, base }: Pick<Served, 'folder' | 'base'>): Answerer {
  const files = sirv(folder, {
    // Looks at the disk each time, so that a new build may replace the folder while it is served.
    dev: true,
    etag: true,
    setHeaders: (response, file) => setHeaders(response, headersOf(file.slice(1), readHeaders(folder))),
  })
  const answerRequest = (request: IncomingMessage, response: ServerResponse): void => {
    const [file, search] = splitAddress(request.url ?? '/')
    setHeaders(response, headersOf('', readHeaders(folder)))
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      answer(response, { status: 405, headers: { Allow: 'GET, HEAD' } })
    } else if (`${file}/` === base) {
      answer(response, { status: 308, headers: { Location: `${base}${search}` } })
    } else if (!file.startsWith(base)) {
      answerOutside(response, base, file)
    } else if (UNTIDY.test(file) || HIDDEN.test(file.slice(base.length))) {
      answerMissing(response, folder)
    } else {
      const below = file.slice(base.length - 1)
      if (FOLDER_WITHOUT_SLASH.test(below) && existsSync(path.join(folder, below, 'index.html'))) {
        answer(response, { status: 308, headers: { Location: `${file}/${search}` } })
      } else {
        request.url = `${below}${search}`
        delete request.headers.range
        files(request, response, () => answerMissing(response, folder))
      }
    }
  }
  return outlastFailures(answerRequest)
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address: AddressInfo | string | null = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

async function listenNear(server: Server, first: number, host: string): Promise<number> {
  for (let port = first; port < first + PORTS_TRIED; port += 1) {
    try {
      return await listen(server, port, host)
    } catch (error) {
      if (errorCode(error) !== 'EADDRINUSE') throw error
    }
  }
  return listen(server, 0, host)
}

/**
 * Serves a built site until it is closed.
 * @throws Error with code EADDRINUSE when the port that was asked for is taken
 */
export async function serveSite({ folder, base, port, host = '127.0.0.1' }: Served): Promise<RunningSite> {
  const server = createServer(createSite({ folder, base }))
  const taken = port === undefined ? await listenNear(server, FIRST_PORT, host) : await listen(server, port, host)
  return {
    url: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
