import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSite } from '#publishing/serve.ts'

/** What goes wrong with one answer. */
export type Fault =
  /** The connection breaks before anything comes. */
  | 'dead'
  /** Nothing comes, and the connection stays. */
  | 'stall'
  /** The answer breaks off in its middle, as whole as a host without a length can pretend. */
  | 'truncated'
  /** The whole answer, but a few words at a time, as on a line that falters. */
  | 'bit-by-bit'
  /** A page of HTML with status 200, as from a fallback of a host or a captive portal. */
  | 'html'
  /** The right bytes as `text/plain`. */
  | 'wrong-type'
  /** An error of the host’s own, as JSON with status 200. */
  | 'other-json'
  /** Data in a format of a later release of the app. */
  | 'too-new'
  /** Led to a page of another origin, as by a captive portal. */
  | 'portal'
  /** An error of this status. */
  | 404
  | 410
  | 500

/** Decides what goes wrong with a request, by its path and by how many came before it. */
export type Misfortune = (path: string, count: number) => Fault | undefined

/** A host whose site and faults can change at any time. */
export interface FaultyServer {
  readonly url: string
  /** Serves another folder from now on. */
  readonly show: (folder: string) => void
  /** From now on these faults happen, counted anew; none without a rule. */
  readonly fail: (misfortune?: Misfortune) => void
  /** The paths that were asked for since the last call. */
  readonly takeRequests: () => string[]
  readonly close: () => Promise<void>
}

const PORTAL = '<!doctype html><title>Wi-Fi</title><h1>Please sign in</h1>'
const JSON_TYPE = { 'Content-Type': 'application/json' }
const HTML = { 'Content-Type': 'text/html; charset=utf-8' }

/** Lets the host answer, and gives what it says to `send` instead of to the line. */
function intercept(
  request: IncomingMessage,
  response: ServerResponse,
  site: ReturnType<typeof createSite>,
  send: (whole: Buffer, write: ServerResponse['write'], end: () => void) => void,
): void {
  const chunks: Buffer[] = []
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
    return true
  }
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  const writeHead = response.writeHead.bind(response)
  Object.assign(response, {
    writeHead: (status: number, headers?: Record<string, string>) => {
      for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
      response.statusCode = status
      return response
    },
    write: keep,
    end: (chunk: unknown) => {
      keep(chunk)
      response.removeHeader('Content-Length')
      writeHead(response.statusCode)
      send(Buffer.concat(chunks), write, end)
      return response
    },
  })
  site(request, response)
}

/** Answers with the half of what the host would have answered. */
function truncate(request: IncomingMessage, response: ServerResponse, site: ReturnType<typeof createSite>): void {
  intercept(request, response, site, (whole, write, end) => {
    write(whole.subarray(0, Math.floor(whole.length / 2)))
    end()
  })
}

const BIT = 300
const PAUSE_MS = 20

/** Answers a little at a time; the head of a page, which nobody sees, comes whole. */
function dribble(request: IncomingMessage, response: ServerResponse, site: ReturnType<typeof createSite>): void {
  delete request.headers['accept-encoding']
  intercept(request, response, site, (whole, write, end) => {
    const sendOn = (from: number, to: number) => {
      write(whole.subarray(from, to))
      if (to < whole.length) setTimeout(() => sendOn(to, to + BIT), PAUSE_MS)
      else end()
    }
    sendOn(0, Math.max(BIT, whole.indexOf('<body')))
  })
}

function answerWithFault(fault: Fault, request: IncomingMessage, response: ServerResponse): void {
  if (fault === 'stall') return
  if (fault === 'dead') request.socket.destroy()
  else if (fault === 'html') response.writeHead(200, HTML).end(PORTAL)
  else if (fault === 'other-json') response.writeHead(200, JSON_TYPE).end('{"schemaVersion":1,"error":"busy"}')
  else if (fault === 'too-new') response.writeHead(200, JSON_TYPE).end('{"schemaVersion":99}')
  else if (fault === 'portal') response.writeHead(302, { Location: 'http://portal.invalid/' }).end()
  else response.writeHead(typeof fault === 'number' ? fault : 500, HTML).end('<!doctype html><h1>Error</h1>')
}

/** Serves a folder at a port of its own. */
export async function startFaultyServer(folder: string, base = '/'): Promise<FaultyServer> {
  let site = createSite({ folder, base })
  let misfortune: Misfortune = () => undefined
  const requests: string[] = []
  let count = 0
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    requests.push(pathname)
    const fault = misfortune(pathname, count)
    // What the browser has from before would stand in for what is damaged.
    if (fault !== undefined) delete request.headers['if-none-match']
    count += 1
    if (fault === undefined) site(request, response)
    else if (fault === 'truncated') truncate(request, response, site)
    else if (fault === 'bit-by-bit') dribble(request, response, site)
    else if (fault === 'wrong-type') {
      const setHeader = response.setHeader.bind(response)
      response.setHeader = (name, value) =>
        setHeader(name, name.toLowerCase() === 'content-type' ? 'text/plain' : value)
      const writeHead = response.writeHead.bind(response)
      Object.assign(response, {
        writeHead: (status: number, headers: Record<string, string>) =>
          writeHead(status, { ...headers, 'Content-Type': 'text/plain' }),
      })
      site(request, response)
    } else answerWithFault(fault, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address: AddressInfo | string | null = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    show: (next) => {
      site = createSite({ folder: next, base })
    },
    fail: (next = () => undefined) => {
      misfortune = next
      count = 0
    },
    takeRequests: () => requests.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
