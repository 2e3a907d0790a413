import type { Link, PhrasingContent } from 'mdast'
import { findPaperReferences, readPaperReference } from '#domain/find-paper-reference.ts'
import { paperIdOf, type PaperReference } from '#domain/paper-reference.ts'
import type { PaperMention, Place } from './draft.ts'
import { plainText } from './markdown.ts'
import { stripDecoration } from './normalise-text.ts'
import { parseDate } from './parse-date.ts'
import { isLinkWord, readPaperLabel } from './paper-vocabulary.ts'

/** A line that may tell of papers: those it names, and the words that are left. */
export interface PaperLine {
  readonly mentions: readonly PaperMention[]
  /** What the line calls itself: “Bài báo: …”. */
  readonly hasLabel: boolean
  /** Words that are neither label, reference, date nor the text of a link to a paper. */
  readonly rest: string
}

interface Found {
  readonly reference: PaperReference
  readonly name: string | undefined
}

const EDGES = /^[\s:：.,;|()[\]–—·•-]+|[\s:：,;|([–—·•-]+$/gu
const DATE = /\d{1,4}[-/]\d{1,2}[-/]\d{1,4}/g
const ARXIV_WORD = /(?<![\p{L}\p{N}])arxiv(?![\p{L}\p{N}])/giu
const EMPTY_BRACKETS = /\([\s,;]*\)|\[[\s,;]*\]/gu

/** Words without separators at their ends and around what was taken out of them. */
export function trimEdges(text: string): string {
  const trimmed = stripDecoration(text)
    .replace(/\s{2,}/gu, ' ')
    .replace(EDGES, '')
  return trimmed.includes('(') || !trimmed.endsWith(')') ? trimmed : trimmed.slice(0, -1).replace(EDGES, '')
}

/** `text` without addresses, ids, dates and the word arXiv. */
export function withoutReferences(text: string): string {
  const bare = findPaperReferences(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  )
  return trimEdges(bare.replace(DATE, ' ').replace(ARXIV_WORD, ' ').replace(EMPTY_BRACKETS, ' '))
}

/** The name that the text of a link gives to its paper, if any. */
function nameOf(text: string): string | undefined {
  const name = withoutReferences(text)
  return isLinkWord(name) ? undefined : name
}

function linksIn(nodes: readonly PhrasingContent[]): Link[] {
  return nodes.flatMap((node) => {
    if (node.type === 'link') return [node]
    return 'children' in node ? linksIn(node.children) : []
  })
}

function withoutPaperLinks(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'link' && readPaperReference(node.url)) return ' '
      return 'children' in node ? withoutPaperLinks(node.children) : plainText(node)
    })
    .join('')
}

function foundIn(nodes: readonly PhrasingContent[], text: string): Found[] {
  const linked = linksIn(nodes).flatMap((link) => {
    const reference = readPaperReference(link.url)
    return reference ? [{ reference, name: nameOf(plainText(link)) }] : []
  })
  return [...linked, ...findPaperReferences(text).map(({ reference }) => ({ reference, name: undefined }))]
}

/** One mention a paper, however often the line links it. */
function mergeFound(found: readonly Found[], place: Place): PaperMention[] {
  const ids = [...new Set(found.map(({ reference }) => paperIdOf(reference)))]
  return ids.flatMap((id) => {
    const same = found.filter(({ reference }) => paperIdOf(reference) === id)
    const versioned = same.find(({ reference }) => reference.kind === 'arxiv' && reference.version !== undefined)
    const best = versioned ?? same[0]
    return best ? [{ place, names: same.flatMap(({ name }) => name ?? []), reference: best.reference }] : []
  })
}

/** The label before the first colon; the colon of “arXiv:2405.00011” ends none. */
function splitLabel(text: string): { hasLabel: boolean; rest: string } {
  const colon = text.search(/[:：]/u)
  const [first] = findPaperReferences(text)
  const isBefore = colon > 0 && (!first || colon < first.start)
  const hasLabel = isBefore && readPaperLabel(stripDecoration(text.slice(0, colon))) !== undefined
  return { hasLabel, rest: hasLabel ? text.slice(colon + 1) : text }
}

/** Reads the papers that a line names by link, arXiv id or DOI, with their names and date. */
export function readPaperLine(nodes: readonly PhrasingContent[], place: Place): PaperLine {
  const text = withoutPaperLinks(nodes)
  const { hasLabel, rest } = splitLabel(text)
  const mentions = mergeFound(foundIn(nodes, rest), place)
  const words = withoutReferences(rest)
  const left = isLinkWord(words) ? '' : words
  const date = parseDate(rest)
  const [only] = mentions
  if (mentions.length !== 1 || !only) return { mentions, hasLabel, rest: left }
  const isNamed = only.names.length > 0
  const mention = {
    ...only,
    names: isNamed || left === '' ? only.names : [left],
    ...(date === undefined ? {} : { date }),
  }
  return { mentions: [mention], hasLabel, rest: isNamed ? left : '' }
}
