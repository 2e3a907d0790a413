import type { PhrasingContent } from 'mdast'

/** Inline content without the `{#id}` at its end, and that id. */
export interface MarkedContent {
  readonly children: PhrasingContent[]
  readonly id?: string
}

const MARK = /\s*\{#([^{}\s]+)\}\s*$/u

/** Takes the `{#id}` from the end of a heading, paragraph or list item. */
export function takeExplicitId(children: readonly PhrasingContent[]): MarkedContent {
  const last = children.at(-1)
  const match = last?.type === 'text' ? MARK.exec(last.value) : null
  if (last?.type !== 'text' || !match || match[1] === undefined) return { children: [...children] }
  const value = last.value.slice(0, match.index)
  const before = children.slice(0, -1)
  return { children: value === '' ? before : [...before, { ...last, value }], id: match[1] }
}
