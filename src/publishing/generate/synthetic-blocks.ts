import type { Random } from './random.ts'
import { METHOD_PARTS, SENTENCES, TABLE_HEADS, TOPICS, type Pair } from './synthetic-words.ts'

/** Text by language before it has passed the schema; `en` is absent where it is not translated. */
export interface SyntheticText {
  readonly vi: string
  readonly en?: string
}

/** A block before it has passed the schema. */
export type SyntheticBlock = { readonly id: string } & (
  | { readonly type: 'paragraph' | 'list' | 'quote' | 'code'; readonly text: SyntheticText }
  | { readonly type: 'table'; readonly header: SyntheticText[]; readonly rows: SyntheticText[][] }
)

/** What one story is about: the words that fill its sentences. */
export interface Subject {
  readonly random: Random
  readonly topic: Pair
  readonly method: string
}

/** One picked pair of words with its places filled, the same in both languages. */
export function write({ random, topic, method }: Subject, choices: readonly Pair[]): Required<SyntheticText> {
  const number = String(random.between(2, 64))
  const percent = `${random.between(1, 94)},${random.between(1, 9)}%`
  const chosen = random.pick(choices)
  const fill = (language: 'vi' | 'en') =>
    chosen[language]
      .replaceAll('{method}', method)
      .replaceAll('{topic}', topic[language])
      .replaceAll('{number}', number)
      .replaceAll('{percent}', language === 'vi' ? percent : percent.replace(',', '.'))
  return { vi: fill('vi'), en: fill('en') }
}

function join(texts: readonly Required<SyntheticText>[], between: string, before = ''): Required<SyntheticText> {
  const all = (language: 'vi' | 'en') => texts.map((text) => `${before}${text[language]}`).join(between)
  return { vi: all('vi'), en: all('en') }
}

const sentences = (subject: Subject, count: number) => Array.from({ length: count }, () => write(subject, SENTENCES))

/** Makes the blocks of a part, numbered from 1: `<part>-1`. */
export type BlockMaker = (subject: Subject, id: string) => SyntheticBlock

export const paragraph: BlockMaker = (subject, id) => {
  const text = join(sentences(subject, subject.random.between(3, 6)), ' ')
  return { id, type: 'paragraph', text }
}

export const list: BlockMaker = (subject, id) => {
  const text = join(sentences(subject, subject.random.between(2, 5)), '\n', '- ')
  return { id, type: 'list', text }
}

export const quote: BlockMaker = (subject, id) => {
  return { id, type: 'quote', text: join([join(sentences(subject, 2), ' ')], '', '> ') }
}

export const code: BlockMaker = ({ random, method }, id) => {
  const text = `\`\`\`text\n${method.toLowerCase()} --steps ${random.between(1, 9)} --bits ${random.between(2, 8)}\n\`\`\``
  return { id, type: 'code', text: { vi: text, en: text } }
}

export const table: BlockMaker = (subject, id) => {
  const rows = Array.from({ length: subject.random.between(2, 5) }, () =>
    TABLE_HEADS.map(() => write(subject, SENTENCES)),
  )
  return { id, type: 'table', header: TABLE_HEADS.map((head) => ({ ...head })), rows }
}

/** The same block as if nobody had translated it yet. */
export function untranslated(block: SyntheticBlock): SyntheticBlock {
  return block.type === 'table' ? block : { ...block, text: { vi: block.text.vi } }
}

/** A subject of its own: a topic and a method’s name. */
export function pickSubject(random: Random): Subject {
  const method = `${random.pick(METHOD_PARTS.first)}${random.pick(METHOD_PARTS.last)}`
  return { random, topic: random.pick(TOPICS), method }
}
