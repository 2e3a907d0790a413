import { createContext, useContext, type ReactNode } from 'react'
import type { Block } from '#domain/block.ts'
import type { Language } from '#domain/language.ts'
import type { Section } from '#domain/section.ts'
import { useIsLive } from '#ui/use-is-live.ts'

/** Words that the reader has selected, and the block in which they begin. */
export interface SelectedWords {
  readonly text: string
  readonly blockId: string
}

/** A block whose tools are open. */
export interface OpenBlock {
  readonly block: Block
  /** The languages shown, the page’s first. */
  readonly languages: readonly Language[]
  /** What was selected when the tools were opened. */
  readonly selection?: SelectedWords | undefined
  /** Shuts the tools and gives the focus back to their handle. */
  readonly close: () => void
}

/** What other features add to the text, introduced by the page. */
export interface BlockSlots {
  /** List items with further tools of a block. */
  readonly renderTools: (open: OpenBlock) => ReactNode
  /** Brings the code of those tools when somebody points at them. */
  readonly preloadTools: () => Promise<void>
  /** What a reader can do with an open question. */
  readonly renderQuestionTools: (section: Section, languages: readonly Language[]) => ReactNode
}

const BlockSlotsContext = createContext<BlockSlots | null>(null)
const AreToolsLiveContext = createContext(false)

/** Gives every anchored block below it its tools. */
export function BlockSlotsProvider({ slots, children }: { slots: BlockSlots; children: ReactNode }) {
  return (
    <BlockSlotsContext value={slots}>
      <AreToolsLiveContext value={useIsLive()}>{children}</AreToolsLiveContext>
    </BlockSlotsContext>
  )
}

/** What the page adds to blocks; null where it adds nothing. */
export function useBlockSlots(): BlockSlots | null {
  return useContext(BlockSlotsContext)
}

/** False in pages as they were prerendered, where nothing could serve a tool. */
export function useAreToolsLive(): boolean {
  return useContext(AreToolsLiveContext)
}
