/** http and https addresses of an ASCII host name, without a user name, blanks or characters nobody sees. */
const WEB_ADDRESS =
  /^(https?):\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(\d{1,5}))?((?:[/?#][^\s\p{Cc}\p{Cf}\p{Cs}<>"\\^`{|}]*)?)$/iu
/** Without percent signs: an escaped line break would add header lines to the message. */
const MAIL_ADDRESS = /^mailto:[a-z0-9._+-]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i
const PAGE_ANCHOR = /^#[a-z0-9-]+$/

const MAX_PORT = 65_535

/** Browsers read a host whose last label is a number as an IPv4 address; only the plain form shows which. */
const ENDS_IN_NUMBER = /(?:^|\.)(?:\d+|0x[\da-f]*)$/i
const PLAIN_IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/

const isPlainHost = (host: string) => !host.includes('..') && (!ENDS_IN_NUMBER.test(host) || PLAIN_IPV4.test(host))

function secureAddress(address: string): string | undefined {
  const [, scheme = '', host = '', port, rest = ''] = WEB_ADDRESS.exec(address) ?? []
  if (host === '' || !isPlainHost(host) || Number(port ?? 0) > MAX_PORT) return undefined
  const isUnneeded = port === undefined || (scheme.toLowerCase() === 'http' && Number(port) === 80)
  return `https://${host}${isUnneeded ? '' : `:${port}`}${rest}`
}

/**
 * The one allow-list for addresses in content: https (http is upgraded, and loses its port 80), mailto and
 * anchors of the page. Returns the address to use, or undefined for one that must not become a link.
 */
export function safeUrl(address: string): string | undefined {
  const trimmed = address.trim()
  if ((MAIL_ADDRESS.test(trimmed) && !trimmed.includes('..')) || PAGE_ANCHOR.test(trimmed)) return trimmed
  return secureAddress(trimmed)
}
