import * as v from 'valibot'
import { printHostPolicy } from '../prerender/content-policy.ts'

/** The folder whose files are named after what they hold; everything else may change under its name. */
export const HASHED_FOLDER = 'assets/'

/** Pictures for chats and mails, which other sites show. */
export const SHARED_FOLDER = 'cards/'

/** For files that never change under their name. */
export const KEPT_FOR_EVER = 'public, max-age=31536000, immutable'

/** For everything else: a browser asks whether its copy is still the latest. */
export const ASKED_ANEW = 'no-cache'

/** `Cache-Control` of a file that is there, by its path below the base path. */
export const cacheControlOf = (file: string) => (file.startsWith(HASHED_FOLDER) ? KEPT_FOR_EVER : ASKED_ANEW)

/** Whether other sites may show a file (Fetch Standard, `Cross-Origin-Resource-Policy`). */
export const resourcePolicyOf = (file: string) => (file.startsWith(SHARED_FOLDER) ? 'cross-origin' : 'same-origin')

/** Abilities of browsers that the app never asks for. */
const NEVER_ASKED = ['camera', 'microphone', 'geolocation', 'payment', 'usb']

/** What the headers of a site depend on. */
export interface HeaderFacts {
  /** Hashes of the inline scripts of its pages, as sources of a policy. */
  readonly scripts: readonly string[]
  /** False where search engines must not list the site. */
  readonly isListed: boolean
}

/** What a host sends with every answer, errors included, by the header’s name. */
export type Headers = Readonly<Record<string, string>>

/** The headers of every answer that are the same for all files. */
export function hostHeaders({ scripts, isListed }: HeaderFacts): Headers {
  return {
    'Content-Security-Policy': printHostPolicy(scripts),
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': NEVER_ASKED.map((ability) => `${ability}=()`).join(', '),
    ...(!isListed && { 'X-Robots-Tag': 'noindex' }),
  }
}

/** `hosting/headers.json`: the headers for hosts that are set up by hand or by a program. */
export const HeadersFileSchema = v.object({
  /** With every answer. */
  everywhere: v.record(v.string(), v.string()),
  /** Besides, by the beginning of the path below the base path; the first that fits holds. */
  byPath: v.array(v.object({ path: v.string(), headers: v.record(v.string(), v.string()) })),
})
export type HeadersFile = v.InferOutput<typeof HeadersFileSchema>

function headersBelow(path: string): Record<string, string> {
  return { 'Cache-Control': cacheControlOf(path), 'Cross-Origin-Resource-Policy': resourcePolicyOf(path) }
}

/** The headers of a site as data. */
export function listHeaders(facts: HeaderFacts): HeadersFile {
  const byPath = [HASHED_FOLDER, SHARED_FOLDER, ''].map((path) => ({ path, headers: headersBelow(path) }))
  return { everywhere: hostHeaders(facts), byPath }
}

/** All headers of a file that is there. */
export function headersOf(file: string, { everywhere, byPath }: HeadersFile): Headers {
  return { ...everywhere, ...byPath.find(({ path }) => file.startsWith(path))?.headers }
}
