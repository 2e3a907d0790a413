import type { Root, RootContent } from 'mdast'
import * as v from 'valibot'
import { parse } from 'yaml'
import { slugify } from '#domain/fold.ts'
import type { Language } from '#domain/language.ts'
import { FrontMatterSchema, type FrontMatter } from '#newsletter/front-matter-schema.ts'
import { parseMarkdown, placeOf, plainText } from '#newsletter/markdown.ts'
import { readHeading } from '#newsletter/read-heading.ts'
import { findNumbers, type FoundNumber } from './find-numbers.ts'

/** A heading or block of one language with its numbers. */
export interface NumberedBlock {
  readonly line: number
  readonly numbers: readonly FoundNumber[]
  /** True for a block that this language does not have. */
  readonly isUntranslated: boolean
}

/** The blocks below one heading, the heading first. */
export interface NumberedSection {
  /** The part of the section’s id after that of its story: `problem`; empty for what stands before any section. */
  readonly slug: string
  readonly line: number
  readonly blocks: readonly NumberedBlock[]
}

/** A story, the opening, the outlook, …: what stands below one heading of the second level. */
export interface NumberedPart {
  readonly title: string
  readonly isStory: boolean
  /** arXiv ids, without version, of the papers to which the part links. */
  readonly paperIds: readonly string[]
  readonly sections: readonly NumberedSection[]
}

export interface NumberedText {
  readonly frontMatter: FrontMatter
  readonly parts: readonly NumberedPart[]
}

const PAPER_LINK = /arxiv\.org\/(?:abs|pdf)\/([^\s)]+?)(?:v\d+)?(?:\.pdf)?(?=[\s)>]|$)/gu
const UNTRANSLATED = /^<!--\s*untranslated\s*-->$/u

interface Source {
  readonly text: string
  readonly language: Language
}

const sourceOf = (node: RootContent, text: string) =>
  text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)

function readBlock(node: RootContent, { text, language }: Source): NumberedBlock {
  const { line } = placeOf(node)
  const isUntranslated = node.type === 'html' && UNTRANSLATED.test(node.value)
  const numbers = isUntranslated ? [] : findNumbers(sourceOf(node, text), language, line)
  return { line, numbers, isUntranslated }
}

/** Cuts `nodes` before every heading of `depth`. */
function splitAt(nodes: readonly RootContent[], depth: number): RootContent[][] {
  const groups: RootContent[][] = []
  for (const node of nodes) {
    if (groups.length === 0 || (node.type === 'heading' && node.depth === depth)) groups.push([])
    groups.at(-1)?.push(node)
  }
  return groups
}

function slugOf(node: RootContent): string {
  if (node.type !== 'heading' || node.depth < 3) return ''
  const { meaning, title } = readHeading(plainText(node))
  return meaning === 'other' || meaning === 'paper' ? slugify(title) : meaning
}

function readSection(nodes: readonly RootContent[], source: Source): NumberedSection {
  const [first] = nodes
  return {
    slug: first ? slugOf(first) : '',
    line: first ? placeOf(first).line : 1,
    blocks: nodes.map((node) => readBlock(node, source)),
  }
}

function readPart(nodes: readonly RootContent[], source: Source): NumberedPart {
  const [first] = nodes
  const title = first?.type === 'heading' ? plainText(first) : ''
  const written = nodes.map((node) => sourceOf(node, source.text)).join('\n')
  return {
    title,
    isStory: first?.type === 'heading' && first.depth === 2 && readHeading(title).meaning === 'story',
    paperIds: [...new Set([...written.matchAll(PAPER_LINK)].map(([, id = '']) => id))],
    sections: splitAt(nodes, 3).map((group) => readSection(group, source)),
  }
}

function readFrontMatter(root: Root): FrontMatter {
  const [node] = root.children
  return v.parse(FrontMatterSchema, node?.type === 'yaml' ? parse(node.value) : {})
}

/** One language file of an issue → its numbers, part by part. @throws when the front matter cannot be read */
export function readNumberedText(source: Source): NumberedText {
  const root = parseMarkdown(source.text)
  const nodes = root.children.filter((node) => node.type !== 'yaml')
  return { frontMatter: readFrontMatter(root), parts: splitAt(nodes, 2).map((group) => readPart(group, source)) }
}
