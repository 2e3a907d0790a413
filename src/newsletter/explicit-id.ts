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
  if (last?.type !== 'text') return { children: [...children] }
  const id = MARK.exec(last.value)?.[1]
  if (id === undefined) return { children: [...children] }
  const value = last.value.replace(MARK, '')
  const before = children.slice(0, -1)
  return { children: value === '' ? before : [...before, { ...last, value }], id }
}
