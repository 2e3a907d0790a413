import { isObject, slotsOf, define, type Json, type JsonObject, type Slot } from './json-slots.ts'
import { createRandom, type Random } from './random.ts'
import { richIssueData } from './rich-issue.ts'

/** A way to damage the data of an issue; what it gives stands in the place of the whole file. */
type Damage = (issue: JsonObject, random: Random) => Json | undefined

/** A damaged issue: how, and the text of its file. */
export interface Mutant {
  readonly kind: string
  readonly text: string
}

const isText = (value: Json): value is string => typeof value === 'string'
const isWords = ({ key, value }: Slot) => isText(value) && ['vi', 'en'].includes(key)
const isId = ({ key }: Slot) => ['id', 'paperId'].includes(key)

/** Puts a value into one of the places that match. */
const inPlaceOf =
  (matches: (slot: Slot) => boolean, change: (value: Json, random: Random) => Json): Damage =>
  (issue, random) => {
    const slot = random.pick(slotsOf(issue).filter(matches))
    slot.put(change(slot.value, random))
    return undefined
  }

const onText = (change: (text: string, random: Random) => Json) =>
  inPlaceOf(isWords, (value, random) => change(isText(value) ? value : '', random))
const onList = (change: (list: Json[], random: Random) => Json) =>
  inPlaceOf(
    ({ value }) => Array.isArray(value),
    (value, random) => change(Array.isArray(value) ? value : [], random),
  )
const onObject = (change: (object: JsonObject) => Json) =>
  inPlaceOf(
    ({ value }) => isObject(value),
    (value) => change(isObject(value) ? value : {}),
  )
const onNumber = (number: Json) =>
  inPlaceOf(
    ({ value }) => typeof value === 'number',
    () => number,
  )
const onKey = (name: string, values: readonly Json[]) =>
  inPlaceOf(
    ({ key }) => key === name,
    (_, random) => random.pick(values.map((value) => ({ value }))).value,
  )

/** Adds a key to one of the objects. */
const withKey =
  (key: string, value: Json): Damage =>
  (issue, random) => {
    const objects = slotsOf(issue).flatMap((slot) => (isObject(slot.value) ? [slot.value] : []))
    define(random.pick([issue, ...objects]), key, value)
    return undefined
  }

/** Gives one id to two things of a kind. */
const sameId =
  (matches: (slot: Slot) => boolean): Damage =>
  (issue, random) => {
    const ids = slotsOf(issue).filter((slot) => isId(slot) && matches(slot))
    random.pick(ids).put(random.pick(ids).value)
    return undefined
  }

function removeOne(issue: JsonObject, random: Random): undefined {
  random.pick(slotsOf(issue)).remove()
}

function swapTwo(issue: JsonObject, random: Random): undefined {
  const slots = slotsOf(issue)
  const [one, other] = [random.pick(slots), random.pick(slots)]
  const value = structuredClone(other.value)
  other.put(structuredClone(one.value))
  one.put(value)
}

function renameKey(issue: JsonObject, random: Random): undefined {
  const objects = slotsOf(issue).flatMap((slot) => (isObject(slot.value) ? [slot.value] : []))
  const object = random.pick([issue, ...objects])
  const key = Object.keys(object)[0] ?? 'id'
  define(object, random.pick([key.toUpperCase(), `${key} `, `_${key}`]), object[key] ?? null)
  Reflect.deleteProperty(object, key)
}

const nest = (depth: number, inmost: Json): Json => {
  let data = inmost
  for (let level = 0; level < depth; level += 1) data = level % 2 === 0 ? [data] : { a: data }
  return data
}

/** Marks that take long to read, and text that nests deep. */
const DENSE = [
  '*a **a '.repeat(2000),
  'a]'.repeat(10_000),
  `${'>'.repeat(400)}a`,
  '- '.repeat(300),
  '![a]('.repeat(900),
]
const UNSEEN = ['\u202Eabc\u202C', 'a\u200Bb\uFEFF', '\u0000\u001B[2J', '&#x202E;abc', '\uD83D', 'a\u2028b']
const ADDRESSES = [
  'javascript:void%200',
  'data:text/html,a',
  '//b.example',
  'https://arxiv.org.b.example/',
  'file:///a',
]

/** Every kind of damage by name. */
const DAMAGES: Readonly<Record<string, Damage>> = {
  'words are a number': onText(() => 7),
  'words are null': onText(() => null),
  'words are a list': onText((text) => [text]),
  'words are an object': onText((text) => ({ text })),
  'words are empty': onText(() => ''),
  'words are blank': onText(() => ' \n '),
  'words without end': onText(() => 'dài'.repeat(40_000)),
  'one word without end': onText(() => 'a'.repeat(15_000)),
  'dense or deep Markdown': onText((_, random) => random.pick(DENSE)),
  'hidden characters': onText((text, random) => text + random.pick(UNSEEN)),
  'stacked marks': onText((text) => text + 'a\u0301'.repeat(50) + '\u0301'.repeat(500)),
  'an untrusted link': onText((text, random) => `${text} [a](${random.pick(ADDRESSES)})`),
  'raw HTML': onText((text) => `<b title="a">${text}</b><style>a</style>`),
  'a number is a text': onNumber('1'),
  'a number is negative': onNumber(-3),
  'a number is a fraction': onNumber(1.5),
  'a number is huge': onNumber(1e308),
  'a number is zero': onNumber(0),
  'a list is null': onList(() => null),
  'a list is an object': onList((list) => ({ ...list })),
  'a list is a text': onList(() => 'a, b'),
  'a list is empty': onList(() => []),
  'a list comes twice': onList((list) => [...list, ...structuredClone(list)]),
  'a list is reversed': onList((list) => [...list].reverse()),
  'a list has a hole': onList((list) => [null, ...list]),
  'a list within a list': onList((list) => [list]),
  'a list without end': onList((list) => Array.from({ length: 3000 }, () => list[0] ?? 'a')),
  'an object is null': onObject(() => null),
  'an object is a list': onObject((object) => Object.values(object)),
  'an object is empty': onObject(() => ({})),
  'an object is a text': onObject(() => '[object Object]'),
  'a field is missing': removeOne,
  'two values are exchanged': swapTwo,
  'a key is misspelt': renameKey,
  'a key that means nothing': withKey('colour', { red: [1] }),
  'the key __proto__': withKey('__proto__', { isAdmin: true, map: null }),
  'the key constructor': withKey('constructor', { prototype: { length: 1 } }),
  'the key toString': withKey('toString', 'a'),
  'a kind named after a property': onKey('kind', ['constructor', '__proto__', 'toString', 'hasOwnProperty']),
  'a type that is none': onKey('type', ['script', 'table', 'paragraph', 'constructor', 1]),
  'an id that is no address': onKey('id', ['../x', '', 'A B', 'a'.repeat(200), '__proto__', '%2e%2e', 'số-7']),
  'one id for two': sameId(() => true),
  'one id for two papers': sameId(({ value }) => isText(value) && /^(?:arxiv|doi):/.test(value)),
  'one id for two blocks': sameId(({ value }) => isText(value) && /-\d$/.test(value)),
  'a paper that is not there': onKey('paperIds', [['arxiv:2401.99999'], ['constructor'], [''], null]),
  'a part about a paper that is not there': onKey('paperId', ['arxiv:2401.99999', '__proto__']),
  'aliases that lead nowhere': onKey('aliases', [{ a: 'b', b: 'a' }, { rooftop: 'balcony' }, { a: '../b' }, []]),
  'a date that is none': onKey('date', ['2024-02-30', '12/1/2024', '2024-1-1', '0000-00-00', 20240112, 'Invalid Date']),
  'a future version': onKey('schemaVersion', [2, 99, 1e9]),
  'a version that is none': onKey('schemaVersion', [0, -1, '1', null, 1.5]),
  'a language that is none': onKey('original', ['fr', 'VI', null, '', '__proto__']),
  'an edition that is none': onKey('edition', ['special', null, 1]),
  'a table with uneven rows': onKey('rows', [[[]], [[null, null, null, null]], [[], [null]], [null]]),
  'a table without a head': onKey('header', [[], [null], null]),
  'an impossible arXiv id': onKey('arxivId', ['2413.00001', '../x', '', '2401.00001v2']),
  'an impossible DOI': onKey('doi', ['10.1/a', '10.1000/<b>', 'javascript:a', '10.1000/\uD800']),
  'a language tag that is none': onKey('titleLanguage', ['', 'en" onload="a', 'x'.repeat(500), 5]),
  'another issue’s id': (issue) => {
    issue.id = '2024-01-05'
    return undefined
  },
  'parsed Markdown that is none': withKey('parsedMarkdown', {
    a: [['script', ['b']]],
    b: [['a', ['c'], 'javascript:d']],
  }),
  'no object at all': (_, random) => random.pick([[], 'issue', 7, true, [[]]]),
  null: () => null,
  'lists within lists within lists': (issue) => {
    issue.sections = nest(300, 'a')
    return undefined
  },
}

/** Every kind of damage to the text of the file. */
const CUTS: Readonly<Record<string, (text: string, random: Random) => string>> = {
  'JSON that breaks off': (text, random) => text.slice(0, random.below(text.length)),
  'JSON with a letter too many': (text, random) => {
    const at = random.below(text.length)
    return `${text.slice(0, at)}${random.pick([...'x{}[]",:0\\'])}${text.slice(at)}`
  },
  'JSON with a key given twice': (text) => text.replace('{', '{"stories":[],"id":"a",'),
  'JSON behind a byte order mark': (text) => `\uFEFF${text}`,
  'JSON many levels deep': () => `{"schemaVersion":1,"hook":${'['.repeat(60_000)}${']'.repeat(60_000)}}`,
  'a page of HTML': () => '<!doctype html><title>Wi-Fi</title><script>a</script>',
  'an empty file': () => '',
}

/** The names of all kinds of damage. */
export const DAMAGE_KINDS: readonly string[] = [...Object.keys(DAMAGES), ...Object.keys(CUTS)]

/** The mutant of that number: kinds in turn, the place by chance; the same one each time. */
export function mutant(number: number): Mutant {
  const random = createRandom(number)
  const kind = DAMAGE_KINDS[number % DAMAGE_KINDS.length] ?? 'null'
  const issue = richIssueData()
  const damage = DAMAGES[kind]
  const damaged = damage?.(issue, random)
  const text = JSON.stringify(damaged === undefined ? issue : damaged)
  return { kind, text: CUTS[kind]?.(text, random) ?? text }
}
