import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** The key of the one who may write. */
export const KEY = { id: 'AKIDEXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }

const sign = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const hashOf = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/

/** Sorted by their encoded names, as they are signed. */
function canonicalQuery(url: URL): string {
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
}

/**
 * What a store says to a request: undefined, or the code of the error with which it refuses it (AWS Signature Version 4,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
 */
export function refuseRequest(request: IncomingMessage, body: Uint8Array): string | undefined {
  const [, id, day = '', region = '', names = '', signature] =
    AUTHORIZATION.exec(request.headers.authorization ?? '') ?? []
  if (id === undefined) return 'AccessDenied'
  if (id !== KEY.id) return 'InvalidAccessKeyId'
  const url = new URL(request.url ?? '/', 'http://store')
  const told = String(request.headers['x-amz-content-sha256'])
  if (told !== 'UNSIGNED-PAYLOAD' && told !== hashOf(body)) return 'XAmzContentSHA256Mismatch'
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`)
  const canonical = [request.method, url.pathname, canonicalQuery(url), headers.join(''), names, told].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', String(request.headers['x-amz-date']), scope, hashOf(canonical)].join('\n')
  const key = [region, 's3', 'aws4_request'].reduce<Buffer>(sign, sign(`AWS4${KEY.secret}`, day))
  return sign(key, text).toString('hex') === signature ? undefined : 'SignatureDoesNotMatch'
}
