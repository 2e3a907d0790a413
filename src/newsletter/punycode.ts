/** Parameters of Punycode. Source: RFC 3492, section 5. */
const BASE = 36
const LOWEST_THRESHOLD = 1
const HIGHEST_THRESHOLD = 26
const SKEW = 38
const DAMP = 700
const INITIAL_BIAS = 72
const INITIAL_CODE_POINT = 0x80

const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789'

function adaptBias(difference: number, length: number, isFirst: boolean): number {
  let delta = Math.floor(difference / (isFirst ? DAMP : 2))
  delta += Math.floor(delta / length)
  let bias = 0
  while (delta > ((BASE - LOWEST_THRESHOLD) * HIGHEST_THRESHOLD) / 2) {
    delta = Math.floor(delta / (BASE - LOWEST_THRESHOLD))
    bias += BASE
  }
  return bias + Math.floor(((BASE - LOWEST_THRESHOLD + 1) * delta) / (delta + SKEW))
}

function encodeDifference(difference: number, bias: number): string {
  let digits = ''
  let rest = difference
  for (let place = BASE; ; place += BASE) {
    const threshold = Math.min(Math.max(place - bias, LOWEST_THRESHOLD), HIGHEST_THRESHOLD)
    if (rest < threshold) return digits + DIGITS.charAt(rest)
    const excess = rest - threshold
    digits += DIGITS.charAt(threshold + (excess % (BASE - threshold)))
    rest = Math.floor(excess / (BASE - threshold))
  }
}

function encodeLabel(label: string): string {
  const codePoints = Array.from(label, (character) => character.codePointAt(0) ?? 0)
  const basic = codePoints.filter((codePoint) => codePoint < INITIAL_CODE_POINT)
  if (basic.length === codePoints.length) return label
  let output = basic.length > 0 ? `${String.fromCodePoint(...basic)}-` : ''
  let [handled, difference, bias, last] = [basic.length, 0, INITIAL_BIAS, INITIAL_CODE_POINT]
  while (handled < codePoints.length) {
    const next = Math.min(...codePoints.filter((codePoint) => codePoint >= last))
    difference += (next - last) * (handled + 1)
    for (const codePoint of codePoints) {
      if (codePoint < next) difference++
      if (codePoint !== next) continue
      output += encodeDifference(difference, bias)
      bias = adaptBias(difference, handled + 1, handled === basic.length)
      difference = 0
      handled++
    }
    difference++
    last = next + 1
  }
  return `xn--${output}`
}

/** A host name as it goes over the wire: lower case, labels outside ASCII in Punycode (RFC 3492). */
export function asciiHostOf(host: string): string {
  return host
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[。．｡]/g, '.')
    .split('.')
    .map(encodeLabel)
    .join('.')
}
