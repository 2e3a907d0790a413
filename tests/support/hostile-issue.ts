import { takeOutHidden } from '#domain/hidden-characters.ts'
import type { Json, JsonObject } from './json-slots.ts'

/** A title is made of so many strings. */
const STRINGS_A_TITLE = 5

/** Text that is not empty even after what nobody sees was taken out of it. */
const fill = (text: string) => (takeOutHidden(text).text.trim() === '' ? `chữ${text}` : text)
const both = (text: string): JsonObject => ({ vi: fill(text), en: `${fill(text)} (en)` })
const line = (texts: readonly string[]) => both(texts.map((text) => text.slice(0, 150)).join(' · '))

/** Ways to make a string the address of a link in Markdown. */
const linked = (text: string) =>
  [`[một](${text})`, `[hai](<${text}>)`, `<${text}>`, `[ba][x]\n\n[x]: ${text}`, `![bốn](${text})`].join(' và ')

function blocksOf(id: string, text: string): JsonObject[] {
  const types = ['paragraph', 'list', 'quote', 'code']
  const forms = [text, `- ${text}`, `> ${text}`, `\`\`\`\n${text}\n\`\`\``]
  const block = (at: number, type: string, words: string): JsonObject => ({
    id: `${id}-${at}`,
    type,
    text: both(words),
  })
  return [
    ...types.map((type, at) => block(at, type, text)),
    ...types.map((type, at) => block(at + 4, type, forms[at] ?? text)),
    block(8, 'paragraph', linked(text)),
    block(9, 'paragraph', `trước ${text} sau`),
    {
      id: `${id}-10`,
      type: 'table',
      header: [both(text), both(linked(text))],
      rows: [[both(text), both(linked(text))]],
    },
  ]
}

const KINDS = ['problem', 'analogy', 'question', 'synthesis', 'other']

function sectionOf(id: string, text: string, at: number): JsonObject {
  const kind = KINDS[at % KINDS.length] ?? 'other'
  return { id, kind, title: line([text]), blocks: blocksOf(`${id}-b`, text) }
}

function paperOf(text: string, at: number): JsonObject {
  const short = fill(text.slice(0, 900))
  return { id: `name:paper-${at}`, title: short, name: short, authors: [short, 'Lê Ôn'], date: '2024-01-05' }
}

const why = (id: string, text: string): JsonObject => ({
  id: `why-${id}`,
  title: line([text]),
  blocks: blocksOf(`why-${id}`, text),
})

/** A story that holds all strings. */
function wholeStory(texts: readonly string[]): JsonObject {
  return {
    id: 'whole',
    number: 1,
    title: line(texts.slice(0, STRINGS_A_TITLE)),
    sections: texts.map((text, at) => sectionOf(`whole-${at}`, text, at)),
    why: why('whole', texts[0] ?? ''),
    paperIds: texts.map((_, at) => `name:paper-${at}`),
  }
}

/** A story of a few strings, as a card in a list shows it. */
function shortStory(texts: readonly string[], at: number): JsonObject {
  const id = `short-${at}`
  return {
    id,
    number: at + 2,
    title: line(texts),
    sections: texts.map((text, place) => sectionOf(`${id}-${place}`, text, place)).slice(0, 1),
    why: why(id, texts.at(-1) ?? ''),
    paperIds: [],
  }
}

/** Items in rows of `size`. */
export const chunk = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, at * size + size))

/** The data of an issue in which every text and every address is one of these strings, each in every kind of field. */
export function hostileIssueData(id: string, texts: readonly string[]): JsonObject {
  const rest = (prefix: string) => texts.flatMap((text, at): Json[] => blocksOf(`${prefix}-${at}`, text))
  return {
    schemaVersion: 1,
    id,
    number: 1,
    date: '2024-01-12',
    original: 'vi',
    title: line(texts.slice(0, 5)),
    hook: rest('hook'),
    stories: [wholeStory(texts), ...chunk(texts, STRINGS_A_TITLE).map(shortStory)],
    outlook: {
      title: line(texts.slice(-5)),
      blocks: rest('outlook'),
      sections: texts.map((text, at) => ({ id: `o-${at}`, kind: 'question', title: line([text]), blocks: [] })),
      actions: texts.map((text, at) => ({ id: `action-${at}`, text: both(text) })),
    },
    sections: texts.map((text, at) => ({
      id: `n-${at}`,
      kind: fill(text.slice(0, 900)),
      title: line([text]),
      blocks: [],
    })),
    closing: rest('closing'),
    papers: texts.map(paperOf),
  }
}
