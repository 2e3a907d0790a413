import { connect, createServer, type Server, type Socket } from 'node:net'

/** A phone’s line: round trip in milliseconds, both directions in kbit/s. */
export interface Line {
  readonly roundTrip: number
  readonly down: number
  readonly up: number
}

/** Payload of a TCP segment on Ethernet, and the window that a connection begins with (RFC 6928). */
const SEGMENT = 1460
const FIRST_WINDOW = 10 * SEGMENT
const MOST_IN_FLIGHT = 65_536
const HEADER = 40

const now = () => performance.now()

/** Hands on in order what is due; `undefined` ends it. */
function createDelay(deliver: (bytes: Buffer | undefined) => void) {
  const queue: { readonly at: number; readonly bytes: Buffer | undefined }[] = []
  let timer: NodeJS.Timeout | undefined
  const wait = () => {
    const [next] = queue
    timer = next && setTimeout(run, Math.max(0, next.at - now()))
  }
  const run = () => {
    while (queue[0] !== undefined && queue[0].at <= now() + 0.25) deliver(queue.shift()?.bytes)
    wait()
  }
  return (at: number, bytes: Buffer | undefined) => {
    queue.push({ at, bytes })
    if (timer === undefined) wait()
  }
}

/** What one direction of the line is busy with until when; all connections share it. */
interface Direction {
  freeAt: number
}

const pass = (to: Socket) => (bytes: Buffer | undefined) => {
  if (bytes === undefined) to.end()
  else if (to.writable) to.write(bytes)
}

/** Sends an answer as TCP would: a window that doubles while everything arrives. */
function createSender(line: Line, shared: Direction, send: (at: number, bytes: Buffer | undefined) => void) {
  const waiting: Buffer[] = []
  let window = FIRST_WINDOW
  let inFlight = 0
  let isEnding = false
  const sendPart = (bytes: Buffer) => {
    const wire = bytes.length + HEADER * Math.ceil(bytes.length / SEGMENT)
    inFlight += bytes.length
    shared.freeAt = Math.max(now(), shared.freeAt) + (wire * 8) / line.down
    const arrival = shared.freeAt + line.roundTrip / 2
    send(arrival, bytes)
    setTimeout(
      () => {
        inFlight -= bytes.length
        window = Math.min(MOST_IN_FLIGHT, window + bytes.length)
        pump()
      },
      arrival + line.roundTrip / 2 - now(),
    )
  }
  const pump = () => {
    while (waiting[0] !== undefined && inFlight < window) {
      const [first] = waiting
      const size = Math.min(first.length, 2 * SEGMENT, Math.max(SEGMENT, window - inFlight))
      if (first.length > size) waiting[0] = first.subarray(size)
      else waiting.shift()
      sendPart(first.subarray(0, size))
    }
    if (waiting.length === 0 && isEnding) send(Math.max(now(), shared.freeAt) + line.roundTrip / 2, undefined)
  }
  return {
    add: (bytes: Buffer) => {
      waiting.push(bytes)
      pump()
    },
    end: () => {
      isEnding = true
      pump()
    },
  }
}

/** A server that hands on to another port as a phone’s line would: handshake, slow start, one shared bottleneck. */
export function createSlowLink(port: number, line: Line): Server {
  const down: Direction = { freeAt: 0 }
  const up: Direction = { freeAt: 0 }
  return createServer({ noDelay: true }, (client) => {
    const connectedAt = now() + line.roundTrip
    const host = connect({ port, host: '127.0.0.1', noDelay: true })
    const toHost = createDelay(pass(host))
    const sender = createSender(line, down, createDelay(pass(client)))
    client.on('data', (bytes: Buffer) => {
      up.freeAt = Math.max(now(), connectedAt, up.freeAt) + (bytes.length * 8) / line.up
      toHost(up.freeAt + line.roundTrip / 2, bytes)
    })
    host.on('data', (bytes: Buffer) => sender.add(bytes))
    host.on('end', () => sender.end())
    client.on('end', () => toHost(now() + line.roundTrip / 2, undefined))
    client.on('close', () => host.destroy())
    client.on('error', () => host.destroy())
    host.on('error', () => client.destroy())
  })
}
