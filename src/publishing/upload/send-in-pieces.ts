import { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'

const PIECE = 64 * 1024

function* cut(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += PIECE) yield bytes.subarray(start, start + PIECE)
}

/** A request whose bytes come one piece after the other, and any other request as it is. */
function inPieces(request: unknown): unknown {
  if (typeof request !== 'object' || request === null || !('body' in request)) return request
  return request.body instanceof Uint8Array ? { ...request, body: Readable.from(cut(request.body)) } : request
}

/**
 * Lets a client send files in small pieces. Over TLS a socket takes a file that it is given whole for silence until
 * its last byte has gone, and a slow line would be taken for a dead one. Cut after the client has signed the request,
 * and anew for each try, since it tries a stream only once.
 */
export function sendInPieces(client: S3Client): void {
  client.middlewareStack.add((next) => (args) => next({ ...args, request: inPieces(args.request) }), {
    name: 'sendInPieces',
    step: 'deserialize',
    priority: 'low',
  })
}
