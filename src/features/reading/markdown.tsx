import { createContext, memo, use, useContext, type ReactNode } from 'react'
import { markdownExcess } from '#domain/markdown-limits.ts'
import { markdownKey, plainMarkdownTree, type MarkdownTree, type ParsedMarkdown } from '#domain/markdown-tree.ts'
import { MarkdownNodes } from './markdown-nodes.tsx'
import { PlainMarkdown } from './plain-markdown.tsx'

type Parser = (text: string) => MarkdownTree

const NOTHING_PARSED: ParsedMarkdown = {}
const ParsedMarkdownContext = createContext(NOTHING_PARSED)

let parser: Parser | undefined
let parserOnItsWay: Promise<Parser> | undefined

/** Brings the parser, which the first load leaves out: the build has parsed what it publishes. */
export function loadMarkdownParser(): Promise<Parser> {
  parserOnItsWay ??= import('./parse-markdown.ts').then(({ parseMarkdown }) => {
    parser = parseMarkdown
    return parseMarkdown
  })
  return parserOnItsWay
}

const freshTrees = new Map<string, MarkdownTree>()

/** Gives everything below it the Markdown that the build has parsed; without it every text is parsed anew. */
export function ParsedMarkdownProvider(props: { parsed: ParsedMarkdown | undefined; children: ReactNode }) {
  return <ParsedMarkdownContext value={props.parsed ?? NOTHING_PARSED}>{props.children}</ParsedMarkdownContext>
}

interface MarkdownProps {
  readonly text: string
  /** True inside a sentence, a cell or a list item: no paragraph of its own. */
  readonly isInline?: boolean
  /** Id of the block, by which it is named where its text is too much to be read as Markdown. */
  readonly name?: string
}

/** A text that no build has seen; it waits for the parser. */
function FreshMarkdown({ text, isInline = false }: MarkdownProps) {
  const parse = parser ?? use(loadMarkdownParser())
  const tree = freshTrees.get(text) ?? parse(text)
  freshTrees.set(text, tree)
  return <MarkdownNodes tree={tree} isInline={isInline} />
}

/** Markdown of the content as React elements: no raw HTML, and only addresses of the allow-list. */
export const Markdown = memo(function Markdown({ text, isInline = false, name }: MarkdownProps) {
  const parsed = useContext(ParsedMarkdownContext)
  const key = markdownKey(text)
  const tree = (Object.hasOwn(parsed, key) ? parsed[key] : undefined) ?? plainMarkdownTree(text)
  if (tree !== undefined) return <MarkdownNodes tree={tree} isInline={isInline} />
  if (markdownExcess(text)) return <PlainMarkdown text={text} name={name} isInline={isInline} />
  return <FreshMarkdown text={text} isInline={isInline} />
})
