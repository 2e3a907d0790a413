import { useMemo, type ReactNode } from 'react'
import type { Issue } from '#domain/issue.ts'
import type { Language } from '#domain/language.ts'
import type { Section } from '#domain/section.ts'
import { BlockSlotsProvider, type OpenBlock } from '#features/reading/block-slots.tsx'
import { CopyButton } from '#features/sharing/copy-button.tsx'
import { useTranslate } from '#i18n/interface-language.tsx'
import { usePartWords } from '#i18n/part-words.ts'
import { lazyPart, onApproach } from '#ui/lazy-part.tsx'
import { lazyTextLines } from './lazy-words.ts'
import { usePassageAddress, type Anchored } from './passage-address.ts'
import type { PassageSharingProps } from './passage-sharing.tsx'
import styles from './passage-tools.module.css'
import { PlaceLink } from './story-places.tsx'

/** What copies an open passage, which comes when somebody points at the tools of one. */
export const lazyPassageSharing = lazyPart<PassageSharingProps>(
  async () => (await import('./passage-sharing.tsx')).PassageSharing,
)

function SharingTools(props: PassageSharingProps) {
  return <lazyPassageSharing.Part words={usePartWords()} frame={(said) => <li>{said}</li>} props={props} />
}

function QuestionTool({ issue, section, languages }: Omit<Anchored, 'anchor'> & { readonly section: Section }) {
  const translate = useTranslate()
  const getAddress = usePassageAddress({ issue, anchor: section.id, languages })
  const [language = 'vi'] = languages
  const copyQuestion = () =>
    lazyTextLines.use(({ blockLines }) => {
      const question = section.blocks.flatMap((block) => blockLines(block, language).map(({ text }) => text))
      return [...question, getAddress()].join('\n\n')
    })
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
        getText={copyQuestion}
        approach={onApproach(lazyTextLines.preload)}
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
      preloadTools: lazyPassageSharing.preload,
      renderQuestionTools: (section: Section, languages: readonly Language[]) => (
        <QuestionTool issue={issue} section={section} languages={languages} />
      ),
    }),
    [issue, renderListen],
  )
  return <BlockSlotsProvider slots={slots}>{children}</BlockSlotsProvider>
}
