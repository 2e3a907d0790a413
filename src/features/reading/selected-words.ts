import type { SelectedWords } from './block-slots.tsx'

/** What the reader has selected within the text of the page, if anything. */
export function selectedWords(): SelectedWords | undefined {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed) return undefined
  const range = selection.getRangeAt(0)
  const start = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement
  const blockId = start?.closest('[data-block][id]')?.id
  const text = selection.toString().trim()
  return blockId === undefined || text === '' ? undefined : { text, blockId }
}
