const MARKS = /\p{M}+/gu

/** Letters with a stroke or joined from two, which Unicode does not take apart. */
const UNDIVIDED = /[đðøłþæœß]/g
const DIVIDED: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
}

/** Text without tone and letter marks, in lower case, đ as d: “Lượng tử hóa” → “luong tu hoa”. */
export function foldText(text: string): string {
  const bare = text.normalize('NFD').replace(MARKS, '').toLowerCase()
  return bare.replace(UNDIVIDED, (letter) => DIVIDED[letter] ?? letter)
}

/** An ASCII slug for addresses: folded words joined by hyphens, at most `maxLength` long, cut between words. */
export function slugify(text: string, maxLength = 60): string {
  const words = foldText(text).match(/[a-z0-9]+/g) ?? []
  let slug = ''
  for (const word of words) {
    const next = slug === '' ? word : `${slug}-${word}`
    if (next.length > maxLength) return slug === '' ? word.slice(0, maxLength) : slug
    slug = next
  }
  return slug
}
