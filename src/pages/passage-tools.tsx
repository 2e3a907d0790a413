import { useMemo, type ReactNode } from 'react'
import { useHref } from 'react-router-dom'
import { hasWordsIn } from '#domain/block.ts'
import { otherLanguage, type Language } from '#domain/language.ts'
import type { Issue } from '#domain/issue.ts'
import type { Section } from '#domain/section.ts'
import { BlockSlotsProvider, type OpenBlock } from '#features/reading/block-slots.tsx'
import { viewOf } from '#features/reading/shown-languages.ts'
import { CopyButton } from '#features/sharing/copy-button.tsx'
import { buildQuotation, quote, quotedLines } from '#features/sharing/quotation.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { blockLines } from '#newsletter/text-lines.ts'
import { anchorAddress, sourceLine } from './passage-source.ts'
import styles from './passage-tools.module.css'
import { PlaceLink } from './story-places.tsx'

interface Anchored {
  readonly issue: Issue
  /** The block or section that is quoted. */
  readonly anchor: string
  readonly languages: readonly Language[]
}

/** Makes quotations of what stands at an anchor, and its absolute address. */
function useQuoting({ issue, anchor, languages }: Anchored) {
  const page = useInterfaceLanguage()
  const translate = useTranslate()
  const href = useHref(anchorAddress(issue, anchor, { page, view: viewOf(languages) }))
  const getAddress = () => new URL(href, window.location.href).href
  const getQuotation = (passages: readonly string[]) =>
    buildQuotation(passages, { line: sourceLine(issue, anchor, { page, translate }), address: getAddress() })
  return { getAddress, getQuotation }
}

type BlockProps = OpenBlock & { readonly issue: Issue }

function QuotationTools({ issue, block, languages }: BlockProps) {
  const translate = useTranslate()
  const { getQuotation } = useQuoting({ issue, anchor: block.id, languages })
  const [first = 'vi'] = languages
  const both = [first, otherLanguage(first)]
  const quoteIn = (wanted: readonly Language[]) => () =>
    getQuotation(wanted.map((language) => quotedLines(blockLines(block, language))))
  const shared = { copied: 'share.quote.copied', failed: 'share.text.copyFail' } as const
  return (
    <>
      <li>
        <CopyButton {...shared} label={translate('share.quote')} getText={quoteIn([first])} />
      </li>
      {both.every((language) => hasWordsIn(block, language)) && (
        <li>
          <CopyButton {...shared} label={translate('share.quote.both')} getText={quoteIn(both)} />
        </li>
      )}
    </>
  )
}

function SelectionTool({ issue, languages, anchor, text }: Anchored & { readonly text: string }) {
  const translate = useTranslate()
  const { getQuotation } = useQuoting({ issue, anchor, languages })
  return (
    <li>
      <CopyButton
        label={translate('share.quote.selection')}
        copied="share.quote.copied"
        failed="share.text.copyFail"
        getText={() => getQuotation([quote(text)])}
      />
    </li>
  )
}

function SharingTools(props: BlockProps) {
  const { issue, block, languages, selection } = props
  const translate = useTranslate()
  const { getAddress } = useQuoting({ issue, anchor: block.id, languages })
  return (
    <>
      <li>
        <CopyButton
          label={translate('share.block')}
          copied="share.copied"
          failed="share.copyFail"
          getText={getAddress}
        />
      </li>
      {selection && (
        <SelectionTool issue={issue} anchor={selection.blockId} languages={languages} text={selection.text} />
      )}
      <QuotationTools {...props} />
    </>
  )
}

function QuestionTool({ issue, section, languages }: Omit<Anchored, 'anchor'> & { readonly section: Section }) {
  const translate = useTranslate()
  const { getAddress } = useQuoting({ issue, anchor: section.id, languages })
  const [language = 'vi'] = languages
  const question = () => section.blocks.flatMap((block) => blockLines(block, language).map(({ text }) => text))
  return (
    <>
      {section.answers?.map((answer) => (
        <p key={`${answer.issueId}/${answer.storyId ?? ''}`} className={styles.answer}>
          {translate('question.answered')} <PlaceLink place={answer} />
        </p>
      ))}
      <CopyButton
        className="button-quiet"
        label={translate('callout.copyQuestion')}
        copied="share.question.copied"
        failed="share.text.copyFail"
        getText={() => [...question(), getAddress()].join('\n\n')}
      />
    </>
  )
}

interface PassageToolsProps {
  readonly issue: Issue
  /** A list item that reads aloud from a block on. */
  readonly renderListen?: ((open: OpenBlock) => ReactNode) | undefined
  readonly children: ReactNode
}

/** Gives every passage of an issue its tools: peek, link, quotations, and listening where there is a voice. */
export function PassageTools({ issue, renderListen, children }: PassageToolsProps) {
  const slots = useMemo(
    () => ({
      renderTools: (open: OpenBlock) => (
        <>
          <SharingTools {...open} issue={issue} />
          {renderListen?.(open)}
        </>
      ),
      renderQuestionTools: (section: Section, languages: readonly Language[]) => (
        <QuestionTool issue={issue} section={section} languages={languages} />
      ),
    }),
    [issue, renderListen],
  )
  return <BlockSlotsProvider slots={slots}>{children}</BlockSlotsProvider>
}
