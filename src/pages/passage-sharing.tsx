import { useEffect } from 'react'
import { hasWordsIn } from '#domain/block.ts'
import type { Issue } from '#domain/issue.ts'
import { otherLanguage, type Language } from '#domain/language.ts'
import type { OpenBlock } from '#features/reading/block-slots.tsx'
import { CopyButton } from '#features/sharing/copy-button.tsx'
import { buildQuotation, quote, quotedLines } from '#features/sharing/quotation.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { lazyTextLines } from './lazy-words.ts'
import { usePassageAddress, type Anchored } from './passage-address.ts'
import { PassageKeeping } from './passage-keeping.tsx'
import { sourceLine } from './passage-source.ts'

export type PassageSharingProps = OpenBlock & { readonly issue: Issue }

/** Makes quotations of what stands at an anchor, and its absolute address. */
function useQuoting(anchored: Anchored) {
  const page = useInterfaceLanguage()
  const translate = useTranslate()
  const getAddress = usePassageAddress(anchored)
  const { issue, anchor } = anchored
  const getQuotation = (passages: readonly string[]) =>
    buildQuotation(passages, { line: sourceLine(issue, anchor, { page, translate }), address: getAddress() })
  return { getAddress, getQuotation }
}

function QuotationTools({ issue, block, languages }: PassageSharingProps) {
  const translate = useTranslate()
  const { getQuotation } = useQuoting({ issue, anchor: block.id, languages })
  const [first = 'vi'] = languages
  const both = [first, otherLanguage(first)]
  useEffect(() => void lazyTextLines.preload(), [])
  const quoteIn = (wanted: readonly Language[]) => () =>
    lazyTextLines.use(({ blockLines }) =>
      getQuotation(wanted.map((language) => quotedLines(blockLines(block, language)))),
    )
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

/** List items that keep an open block, and that copy a link to it, what is selected in it, and its words. */
export function PassageSharing(props: PassageSharingProps) {
  const { issue, block, languages, selection } = props
  const translate = useTranslate()
  const { getAddress } = useQuoting({ issue, anchor: block.id, languages })
  return (
    <>
      <PassageKeeping {...props} />
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
