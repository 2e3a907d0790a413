import type { Root } from 'mdast'
import * as v from 'valibot'
import { isMap, isNode, LineCounter, parseDocument, visit, type Document } from 'yaml'
import { takeOutHidden } from '#domain/hidden-characters.ts'
import type { Findings } from './findings.ts'
import { FrontMatterSchema, type FrontMatter } from './front-matter-schema.ts'
import { reportHidden } from './hidden-in-tree.ts'
import { plainText } from './markdown.ts'

/** The front matter of a file with the line of each of its keys; empty where the file has none. */
export interface FrontMatterReading {
  readonly frontMatter: FrontMatter
  readonly lines: Readonly<Record<string, number>>
}

const EMPTY: FrontMatterReading = { frontMatter: {}, lines: {} }
const REMEDY = 'Correct the front matter as docs/content-format.md describes it'

/** Turns offsets in the YAML into lines of the file, the first of which holds dashes. */
class YamlPlaces {
  readonly counter = new LineCounter()

  at(offset: number) {
    const { line, col } = this.counter.linePos(offset)
    return { line: line + 1, column: col }
  }
}

/** Where the value at `path` stands, or the nearest thing around it that stands anywhere. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

function keyLines({ contents }: Document.Parsed, places: YamlPlaces): Record<string, number> {
  if (!isMap(contents)) return {}
  return Object.fromEntries(contents.items.map(({ key }) => [String(key), places.at(key.range[0]).line]))
}

/** The values of the front matter; dates stay text, as YAML’s core schema knows none. */
function toData(document: Document, findings: Findings, places: YamlPlaces): unknown {
  for (const problem of [...document.errors, ...document.warnings]) {
    const place = places.at(problem.pos[0])
    findings.error({ code: 'front-matter-syntax', place, what: problem.message, remedy: REMEDY })
  }
  if (document.errors.length > 0) return {}
  if (document.contents !== null && !isMap(document.contents)) {
    findings.error({
      code: 'front-matter-invalid',
      place: places.at(0),
      what: 'The front matter holds no keys',
      remedy: REMEDY,
    })
    return {}
  }
  try {
    return document.toJS({ maxAliasCount: 20 }) ?? {}
  } catch {
    findings.error({
      code: 'front-matter-syntax',
      place: places.at(0),
      what: 'The front matter repeats itself through too many aliases',
      remedy: 'Write the values out',
    })
    return {}
  }
}

/** YAML can write hidden characters as escapes (`"\\u202e"`), which nobody sees in the file either. */
function removeHidden(document: Document, findings: Findings, places: YamlPlaces): void {
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value !== 'string') return
      const visible = takeOutHidden(node.value)
      reportHidden(visible, places.at(node.range?.[0] ?? 0), findings)
      node.value = visible.text
    },
  })
}

function reportUnknownKeys(lines: Record<string, number>, findings: Findings): void {
  for (const [key, line] of Object.entries(lines)) {
    if (key in FrontMatterSchema.entries) continue
    findings.warning({
      code: 'front-matter-unknown-key',
      place: { line, column: 1 },
      what: `The front matter has a key "${key}" that means nothing here`,
      remedy: `Remove it, or use one of ${Object.keys(FrontMatterSchema.entries).join(', ')}`,
    })
  }
}

/** Reads what is valid and reports the rest key by key, so that one mistake does not hide another. */
function validate(document: Document, findings: Findings, places: YamlPlaces): FrontMatter {
  const data = toData(document, findings, places)
  const result = v.safeParse(FrontMatterSchema, data)
  if (result.success) return result.output
  const badKeys = new Set<string>()
  for (const issue of result.issues) {
    const path = (issue.path ?? []).map((item) => item.key).filter((key) => isPathKey(key))
    badKeys.add(String(path[0] ?? ''))
    findings.error({
      code: 'front-matter-invalid',
      place: places.at(offsetOf(document, path)),
      what: `"${path.join('.')}" ${told(issue)}`,
      remedy: REMEDY,
    })
  }
  const entries = Object.entries(v.parse(v.record(v.string(), v.unknown()), data))
  const rest = v.safeParse(FrontMatterSchema, Object.fromEntries(entries.filter(([key]) => !badKeys.has(key))))
  return rest.success ? rest.output : {}
}

const isPathKey = (key: unknown): key is string | number => typeof key === 'string' || typeof key === 'number'

const told = (issue: v.BaseIssue<unknown>) =>
  issue.message.startsWith('Invalid')
    ? `is ${issue.received}, not ${issue.expected ?? 'what is expected'}`
    : issue.message

/** A key and its value, as only front matter begins. */
const KEY_AND_VALUE = /^[a-z][\w-]*:(?:\s|$)/

/** True where a file begins as front matter does and nothing ends it: the dashes are a rule, the keys a paragraph. */
function isUnclosed([rule, text]: Root['children']): boolean {
  return rule?.type === 'thematicBreak' && text?.position?.start.line === 2 && KEY_AND_VALUE.test(plainText(text))
}

/** Reads the YAML at the head of a file, reporting what is unknown or wrong in it with its line. */
export function readFrontMatter(root: Root, findings: Findings): FrontMatterReading {
  const [node] = root.children
  if (isUnclosed(root.children)) {
    findings.error({
      code: 'front-matter-unclosed',
      place: { line: 1, column: 1 },
      what: 'The front matter is not closed',
      remedy: 'Write --- on a line of its own after its last key',
    })
  }
  if (node?.type !== 'yaml') return EMPTY
  const places = new YamlPlaces()
  const document = parseDocument(node.value, { lineCounter: places.counter, prettyErrors: false })
  removeHidden(document, findings, places)
  const lines = keyLines(document, places)
  reportUnknownKeys(lines, findings)
  return { frontMatter: validate(document, findings, places), lines }
}
