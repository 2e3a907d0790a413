import { isLookalikeHost } from './lookalike-host.ts'

const ADDRESS_HOST = /^https:\/\/([^/?#:]+)/i
/** Words that read as a web address: with a scheme, `www.`, a path, or an ending that stands for little else. */
const HOST_IN_WORDS =
  /^(?:https?:\/\/|(?=www\.)|(?=[^\s/]+\/)|(?=\S+\.(?:ai|com|edu|gov|io|net|org|vn)$))((?:[a-z0-9-]+\.)+[a-z]{2,24})(?=[/:?#]|$)/i

const withoutWww = (host: string) => host.toLowerCase().replace(/^www\./, '')

/** The host that the words of a link name although its address leads to another one; undefined for honest links. */
export function hostNamedWrongly(words: string, address: string): string | undefined {
  const host = ADDRESS_HOST.exec(address)?.[1]
  const named = HOST_IN_WORDS.exec(words.trim())?.[1]
  if (host === undefined || named === undefined) return undefined
  const [real, shown] = [withoutWww(host), withoutWww(named)]
  return real === shown || real.endsWith(`.${shown}`) ? undefined : shown
}

/**
 * The host of a link in ASCII, where readers should see it beside the words: it could be taken for another one, is
 * written in Punycode, or is not the one that the words name. Undefined for all other links.
 */
export function hostToShow(words: string, address: string): string | undefined {
  const host = ADDRESS_HOST.exec(address)?.[1]?.toLowerCase()
  if (host === undefined) return undefined
  const isDoubtful = isLookalikeHost(host) || /(?:^|\.)xn--/.test(host)
  return isDoubtful || hostNamedWrongly(words, address) !== undefined ? host : undefined
}
