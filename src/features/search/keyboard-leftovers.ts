/** What the two Vietnamese ways of typing write for a mark: letters (Telex) or digits (VNI) after the vowel. */
interface Method {
  readonly tones: Readonly<Record<string, string>>
  /** Pairs as they are left when the keyboard did not join them. */
  readonly letters: readonly (readonly [pattern: RegExp, letter: string])[]
  readonly shape: RegExp
}

const TELEX: Method = {
  tones: { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' },
  letters: [
    [/dd/, 'đ'],
    [/uw?ow/, 'ươ'],
    [/uw/, 'ư'],
    [/ow/, 'ơ'],
    [/aw/, 'ă'],
    [/aa/, 'â'],
    [/ee/, 'ê'],
    [/oo/, 'ô'],
  ],
  shape: /^\p{L}+$/u,
}

const VNI: Method = {
  tones: { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' },
  letters: [
    [/d9/, 'đ'],
    [/u7o7|uo7/, 'ươ'],
    [/u7/, 'ư'],
    [/o7/, 'ơ'],
    [/a8/, 'ă'],
    [/a6/, 'â'],
    [/e6/, 'ê'],
    [/o6/, 'ô'],
  ],
  shape: /^\p{L}+\d[\p{L}\d]*$/u,
}

/** Beginning, vowels, end and tone of a Vietnamese syllable. Source: the rules of the Vietnamese alphabet. */
const SYLLABLE = /^(ngh|ng|nh|gh|gi|ch|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?([aăâeêioôơuưy]{1,3})(ng|nh|ch|[cmnpt])?$/u
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

const withoutTone = (word: string) => word.normalize('NFD').replace(TONES, '').normalize('NFC')

/** The tone sits on the vowel with a mark of its own, else on the last but one, else on the last. */
function withTone(syllable: string, tone: string): string {
  const [, first = '', vowels = '', end = ''] = SYLLABLE.exec(syllable) ?? []
  const marked = /[ăâêôơư](?!.*[ăâêôơư])/.exec(vowels)?.index
  const at = marked ?? Math.max(0, vowels.length - (end === '' ? 2 : 1))
  return `${first}${vowels.slice(0, at + 1)}${tone}${vowels.slice(at + 1)}${end}`.normalize('NFC')
}

/** The letters and the tone of what was typed; the tone may stand anywhere after the first vowel. */
function* takenApart(word: string, tones: Method['tones']): Generator<{ letters: string; tone?: string }> {
  yield { letters: word }
  for (let at = word.length - 1; at > 0; at -= 1) {
    const tone = tones[word.charAt(at)]
    if (tone !== undefined) yield { letters: withoutTone(word.slice(0, at) + word.slice(at + 1)), tone }
  }
}

function readWord(typed: string, { tones, letters, shape }: Method): string | undefined {
  const word = typed.toLowerCase().normalize('NFC')
  if (!shape.test(word)) return undefined
  for (const { letters: bare, tone } of takenApart(word, tones)) {
    const joined = letters.reduce((text, [pattern, letter]) => text.replace(pattern, letter), bare)
    if (joined === word || !SYLLABLE.test(joined)) continue
    return tone === undefined ? joined : withTone(joined, tone)
  }
  return undefined
}

/** A syllable that Telex or VNI left unfinished, as it was meant (“hoas” and “hoa1” → “hóa”); undefined for others. */
export function readLeftover(word: string): string | undefined {
  return readWord(word, TELEX) ?? readWord(word, VNI)
}
