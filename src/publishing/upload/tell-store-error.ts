import { errorCode } from '../write-file.ts'

/** What stores and networks say, in our words: what is the matter, and what to do. */
const TOLD: Readonly<Record<string, string>> = {
  NoSuchBucket: 'there is no such bucket. Check --to, --region and --endpoint.',
  AccessDenied: 'the store refuses. Allow these credentials to list, get and put.',
  InvalidAccessKeyId: 'the store does not know this access key. Check AWS_ACCESS_KEY_ID.',
  SignatureDoesNotMatch: 'the store does not accept the signature. Check AWS_SECRET_ACCESS_KEY and the clock.',
  RequestTimeTooSkewed: 'the clock of this machine is wrong. Set it.',
  ExpiredToken: 'the credentials have expired. Sign in again.',
  CredentialsProviderError:
    'there are no credentials. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE.',
  PermanentRedirect: 'the bucket is in another region. Name it with --region.',
  BadDigest: 'the bytes changed on their way. Run the command again.',
  TimeoutError: 'the store does not answer. Run the command again; it goes on where it stopped.',
  ECONNREFUSED: 'nothing answers at that address. Check --endpoint.',
  ENOTFOUND: 'there is no such host. Check --endpoint and the network.',
  ECONNRESET: 'the connection broke off. Run the command again; it goes on where it stopped.',
}

function namesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return []
  return [errorCode(error) ?? '', error.name, ...namesOf(error.cause)]
}

function statusOf(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return undefined
  const metadata = error.$metadata
  return typeof metadata === 'object' && metadata !== null ? Reflect.get(metadata, 'httpStatusCode') : undefined
}

/** An error of a store → what is the matter, and the remedy, on one line. */
export function tellStoreError(error: unknown): string {
  const told = namesOf(error)
    .map((name) => (Object.hasOwn(TOLD, name) ? TOLD[name] : undefined))
    .find((words) => words !== undefined)
  if (told !== undefined) return told
  const status = statusOf(error)
  if (typeof status === 'number' && status >= 500) {
    return `the store failed with status ${status}. Run the command again; it goes on where it stopped.`
  }
  const words = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return `${words}. Check --to, --endpoint and the credentials.`
}
