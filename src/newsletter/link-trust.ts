import { readPaperReference } from '#domain/find-paper-reference.ts'
import type { PaperReference } from '#domain/paper-reference.ts'
import { safeUrl } from '#domain/safe-url.ts'
import { isLookalikeHost } from './lookalike-host.ts'
import { asciiHostOf } from './punycode.ts'

/** Why a link must not be followed. */
export type Distrust = 'scheme' | 'lookalike-host' | 'impossible-arxiv-id' | 'malformed'

/** What to make of the address of a link. */
export type LinkVerdict =
  | { readonly verdict: 'paper'; readonly reference: PaperReference }
  | { readonly verdict: 'safe'; readonly url: string; readonly wasUpgraded: boolean }
  | {
      readonly verdict: 'untrusted'
      readonly reason: Distrust
      /** The host that the address really leads to, as it goes over the wire. */
      readonly asciiHost?: string
    }

const untrusted = (reason: Distrust, asciiHost = ''): LinkVerdict =>
  asciiHost === '' ? { verdict: 'untrusted', reason } : { verdict: 'untrusted', reason, asciiHost }

/** Blanks and controls are dropped, as browsers drop some of them from a scheme. */
const withoutBlanks = (address: string) => address.replace(/[\s\p{C}]+/gu, '')

const PAPER_PAGE = /^https?:\/\/(?:[a-z0-9-]+\.)?arxiv\.org(?::\d+)?\/(?:abs|pdf|html|format|ps|src|e-print)\/[^?#]/i
const ARXIV_NAME = /^arxiv:/i

/** Source: RFC 1035, section 2.3.4. */
const MAX_HOST_LENGTH = 253

interface Authority {
  readonly host: string
  readonly hasUserName: boolean
}

/** The authority of a web address as browsers see it: backslashes are slashes, what stands before @ is a name. */
function authorityOf(address: string): Authority | undefined {
  const authority = /^https?:[/\\]{2,}([^/\\?#]*)/i.exec(withoutBlanks(address))?.[1]
  if (authority === undefined) return undefined
  const afterName = authority.slice(authority.lastIndexOf('@') + 1)
  return { host: afterName.replace(/:\d*$/, '').replace(/\.$/, ''), hasUserName: authority.includes('@') }
}

function isUntrustedHost({ host, hasUserName }: Authority, asciiHost: string): boolean {
  const isInternational = /[^\p{ASCII}]/u.test(host) || /(?:^|\.)xn--/i.test(asciiHost)
  return hasUserName || isInternational || isLookalikeHost(asciiHost)
}

/**
 * Whether the address of a link leads to a paper, is safe to follow, or cannot be trusted, and why. Papers are
 * known by their own addresses and by `arXiv:…` and `doi:…`; everything else passes the allow-list of `safeUrl`.
 */
export function judgeLink(address: string): LinkVerdict {
  const reference = readPaperReference(address)
  if (reference) return { verdict: 'paper', reference }
  if (ARXIV_NAME.test(address.trim())) return untrusted('impossible-arxiv-id')
  const authority = authorityOf(address)
  if (authority && authority.host.length > MAX_HOST_LENGTH) return untrusted('malformed')
  const asciiHost = authority && asciiHostOf(authority.host)
  if (authority && asciiHost && isUntrustedHost(authority, asciiHost)) return untrusted('lookalike-host', asciiHost)
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(withoutBlanks(address))?.[1]?.toLowerCase()
  if (scheme !== undefined && !['http', 'https', 'mailto'].includes(scheme)) return untrusted('scheme')
  const url = safeUrl(address)
  if (url === undefined) return untrusted('malformed', asciiHost)
  if (PAPER_PAGE.test(url)) return untrusted('impossible-arxiv-id', asciiHost)
  return { verdict: 'safe', url, wasUpgraded: /^http:/i.test(address.trim()) }
}
