import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

const markdown = unified().use(remarkParse).use(remarkGfm).freeze()

/** Markdown (CommonMark with GFM) as a tree whose words are to be read on one line: a hard break is a blank. */
export function parsePlain(text: string): Root {
  const tree = markdown.parse(text)
  visit(tree, 'break', (_node, place, parent) => {
    if (parent && place !== undefined) parent.children[place] = { type: 'text', value: ' ' }
  })
  return tree
}
