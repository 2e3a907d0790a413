import * as v from 'valibot'
import { takeOutHidden } from './hidden-characters.ts'
import { safeUrl } from './safe-url.ts'

/** Elements that Markdown of the content can become; anything else is a `span`. */
export const MARKDOWN_TAGS = [
  'p',
  'em',
  'strong',
  'del',
  'code',
  'pre',
  'a',
  'ul',
  'ol',
  'li',
  'blockquote',
  'br',
  'hr',
  'sup',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'span',
] as const
export type MarkdownTag = (typeof MARKDOWN_TAGS)[number]

/**
 * Markdown that has been parsed: text, or an element as `[tag, children, attribute]`. The attribute is the address of
 * an `a` (one of the allow-list of `safeUrl`), or the first number of an `ol`; no other element has one.
 */
export type MarkdownNode = string | readonly [MarkdownTag, readonly MarkdownNode[], (string | number)?]

/** Deeper nesting than any author writes; what is deeper is refused before it can overflow a stack. */
export const DEEPEST_MARKDOWN = 64

function isAttributeOf(tag: unknown, attribute: unknown): boolean {
  if (tag === 'a') return typeof attribute === 'string' && safeUrl(attribute) === attribute
  return attribute === undefined || (tag === 'ol' && Number.isInteger(attribute))
}

function isNode(value: unknown, depth: number): value is MarkdownNode {
  if (typeof value === 'string') return takeOutHidden(value).hidden.length === 0
  if (!Array.isArray(value) || depth > DEEPEST_MARKDOWN || value.length > 3) return false
  const parts: readonly unknown[] = value
  const [tag, children, attribute] = parts
  return (
    MARKDOWN_TAGS.some((known) => known === tag) &&
    isAttributeOf(tag, attribute) &&
    Array.isArray(children) &&
    children.every((child) => isNode(child, depth + 1))
  )
}

export const MarkdownTreeSchema = v.array(v.custom<MarkdownNode>((value) => isNode(value, 0), 'is not parsed Markdown'))
export type MarkdownTree = v.InferOutput<typeof MarkdownTreeSchema>

/** Parsed Markdown by `markdownKey` of its text. */
export const ParsedMarkdownSchema = v.record(v.string(), MarkdownTreeSchema)
export type ParsedMarkdown = v.InferOutput<typeof ParsedMarkdownSchema>

/** Every character that can mean something in CommonMark or GFM, at the start of a text or inside it. */
const MEANINGFUL = /[\\`*_[\]<>~#|&!@\n\r]|:\/\/|www\.|^\s|\s$|^(?:[-+=]|\d+[.)])/iu

/** The tree of a text without any Markdown in it, which needs no parser; undefined for any other text. */
export function plainMarkdownTree(text: string): MarkdownTree | undefined {
  return text === '' || MEANINGFUL.test(text) ? undefined : [['p', [text]]]
}

/**
 * A short name for a text: 53 bits of it (cyrb53, a public-domain hash), in base 36. Two texts of one issue with one
 * name are so improbable that the build can refuse them.
 */
export function markdownKey(text: string): string {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place)
    low = Math.imul(low ^ unit, 2654435761)
    high = Math.imul(high ^ unit, 1597334677)
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36)
}
