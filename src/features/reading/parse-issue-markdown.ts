import { firstSentence } from '#domain/first-sentence.ts'
import { issueBlocks, type Issue } from '#domain/issue.ts'
import type { LocalizedText } from '#domain/language.ts'
import { markdownKey, plainMarkdownTree, type ParsedMarkdown } from '#domain/markdown-tree.ts'
import { parseMarkdown } from './parse-markdown.ts'

const textsOf = (text: LocalizedText | null): string[] => [text?.vi ?? [], text?.en ?? []].flat()

/** Every Markdown text that a page may show of an issue. */
function markdownOf(issue: Issue): string[] {
  const blocks = issueBlocks(issue).flatMap((block) =>
    block.type === 'table' ? [...block.header, ...block.rows.flat()].flatMap(textsOf) : textsOf(block.text),
  )
  const actions = issue.outlook?.actions.flatMap(({ text }) => textsOf(text)) ?? []
  const opening = issue.outlook?.blocks.flatMap((block) => (block.type === 'table' ? [] : textsOf(block.text))) ?? []
  return [...blocks, ...actions, ...opening.map(firstSentence)]
}

/**
 * An issue with its Markdown parsed, so that readers’ browsers need no parser for it.
 * @throws Error when two texts of the issue have one key
 */
export function parseIssueMarkdown(issue: Issue): Issue {
  const texts = [...new Set(markdownOf(issue))].filter((text) => plainMarkdownTree(text) === undefined)
  const parsedMarkdown: ParsedMarkdown = Object.fromEntries(
    texts.map((text) => [markdownKey(text), parseMarkdown(text)]),
  )
  if (Object.keys(parsedMarkdown).length < texts.length) {
    throw new Error(`issue ${issue.id}: two texts have one key; change a word of one of them.`)
  }
  return { ...issue, parsedMarkdown }
}
