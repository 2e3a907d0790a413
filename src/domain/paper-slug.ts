const KEEPS = /[a-z0-9-]/
const MAX_LENGTH = 120

/** FNV-1a over UTF-16 units, 32 bits, as eight hexadecimal digits. Source: RFC 9923. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** `/` → `_`, a dot between letters or digits stays, everything else → `~` and its code in hexadecimal. */
function encode(character: string, at: number, name: string): string {
  if (KEEPS.test(character)) return character
  if (character === '/') return '_'
  const isInside = /[a-z0-9]/.test(name[at - 1] ?? '') && /[a-z0-9]/.test(name[at + 1] ?? '')
  return character === '.' && isInside ? '.' : `~${character.charCodeAt(0).toString(16)}~`
}

/**
 * A paper’s id as one part of an address and as a file name, on any host and any disk: `arxiv:2509.09679` →
 * `arxiv-2509.09679`, `doi:10.1016/s0092-8674(00)80001-2` → `doi-10.1016_s0092-8674~28~00~29~80001-2`. No two ids have
 * one slug; a very long one is cut and ends with a fingerprint of the whole.
 */
export function paperSlug(paperId: string): string {
  const [scheme = '', ...rest] = paperId.toLowerCase().split(':')
  const name = rest.join(':')
  const slug = `${scheme}-${Array.from({ length: name.length }, (_, at) => encode(name[at] ?? '', at, name)).join('')}`
  return slug.length <= MAX_LENGTH ? slug : `${slug.slice(0, MAX_LENGTH).replace(/~[^~]*$/, '')}~~${fingerprint(slug)}`
}

/** True for text that can be the slug of a paper. */
export function isPaperSlug(text: string): boolean {
  return /^(?:arxiv|doi|name)-[a-z0-9][a-z0-9._~-]{0,140}$/.test(text)
}
