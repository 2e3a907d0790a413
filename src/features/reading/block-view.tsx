import type { Block, TextBlock } from '#domain/block.ts'
import { chooseText, type Language } from '#domain/language.ts'
import { useAreToolsLive, useBlockSlots } from './block-slots.tsx'
import mark from './block-mark.module.css'
import { BlockTable } from './block-table.tsx'
import { BlockTools } from './block-tools.tsx'
import { Markdown } from './markdown.tsx'
import { MissingTranslation, UntranslatedBadge } from './translation-note.tsx'
import styles from './block-view.module.css'

interface BlockViewProps {
  readonly block: Block
  /** The languages to show, the page’s first. */
  readonly languages: readonly Language[]
  /** False where the block is shown a second time on its page and must not be the anchor. */
  readonly isAnchor?: boolean
  /** True where a sentence above already says that nothing of the part is translated. */
  readonly isAnnounced?: boolean
}

function SingleText({ block, languages, isAnchor = true, isAnnounced = false }: BlockViewProps & { block: TextBlock }) {
  const chosen = chooseText(block.text, languages[0] ?? 'vi')
  return (
    <div
      id={isAnchor ? block.id : undefined}
      className={`${styles.block} ${mark.markable}`}
      data-block
      lang={chosen.language}
    >
      {chosen.isFallback && !isAnnounced && <UntranslatedBadge />}
      <Markdown text={chosen.text} name={block.id} />
    </div>
  )
}

function PairedText({ block, languages, isAnchor = true }: BlockViewProps & { block: TextBlock }) {
  return (
    <div id={isAnchor ? block.id : undefined} className={`${styles.pair} ${mark.markable}`} data-block>
      {languages.map((language) => {
        const text = block.text[language]
        return (
          <div key={language} lang={language} className={styles.half}>
            {text === undefined ? <MissingTranslation wanted={language} /> : <Markdown text={text} name={block.id} />}
          </div>
        )
      })}
    </div>
  )
}

function BareBlock(props: BlockViewProps) {
  const { block, languages } = props
  if (block.type === 'table') return <BlockTable {...props} block={block} />
  return languages.length > 1 ? <PairedText {...props} block={block} /> : <SingleText {...props} block={block} />
}

/** One block in the languages shown: by itself, or as a pair with its twin; with its tools where the page has some. */
export function BlockView(props: BlockViewProps) {
  const { block, languages, isAnchor = true } = props
  const hasTools = useBlockSlots() !== null && isAnchor
  const areToolsLive = useAreToolsLive()
  if (!hasTools) return <BareBlock {...props} />
  const isPair = languages.length > 1 && block.type !== 'table'
  return (
    <div className={isPair ? styles.heldPair : styles.held}>
      <BareBlock {...props} />
      {areToolsLive && (
        <BlockTools
          block={block}
          languages={languages}
          renderTwin={(language) => <BareBlock block={block} languages={[language]} isAnchor={false} />}
        />
      )}
    </div>
  )
}

/** Blocks one after another. */
export function BlockList({ blocks, ...shared }: Omit<BlockViewProps, 'block'> & { blocks: readonly Block[] }) {
  return blocks.map((block) => <BlockView key={block.id} block={block} {...shared} />)
}
