/** http and https addresses of an ASCII host, without a user name, blanks or control characters. */
const WEB_ADDRESS = /^https?:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:[/?#][^\s\p{Cc}\p{Cf}<>"\\^`{|}]*)?$/iu
const MAIL_ADDRESS = /^mailto:[a-z0-9._%+-]+@[a-z0-9.-]+$/i
const PAGE_ANCHOR = /^#[a-z0-9-]+$/

/**
 * The one allow-list for addresses in content: https (http is upgraded), mailto and anchors of the page.
 * Returns the address to use, or undefined for one that must not become a link.
 */
export function safeUrl(address: string): string | undefined {
  const trimmed = address.trim()
  if (WEB_ADDRESS.test(trimmed)) return trimmed.replace(/^http:/i, 'https:')
  if (MAIL_ADDRESS.test(trimmed) || PAGE_ANCHOR.test(trimmed)) return trimmed
  return undefined
}
