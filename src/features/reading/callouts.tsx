import { useId, type ReactNode } from 'react'
import type { Action } from '#domain/action.ts'
import { chooseText, type Language } from '#domain/language.ts'
import type { Section } from '#domain/section.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { useBlockSlots } from './block-slots.tsx'
import { BlockList } from './block-view.tsx'
import { LocalizedTitle } from './localized-title.tsx'
import { Markdown } from './markdown.tsx'
import { UntranslatedBadge } from './translation-note.tsx'
import styles from './callouts.module.css'

interface CalloutProps {
  readonly section: Section
  readonly languages: readonly Language[]
  /** False where the callout is shown a second time on its page. */
  readonly isAnchor?: boolean
}

/** A comparison that makes an idea plain. */
export function Analogy({ section, languages, isAnchor = true }: CalloutProps) {
  const translate = useTranslate()
  const labelId = useId()
  return (
    <div role="note" id={isAnchor ? section.id : undefined} className={styles.analogy} aria-labelledby={labelId}>
      <p id={labelId} className={styles.label}>
        {translate('callout.analogy')}
      </p>
      <BlockList blocks={section.blocks} languages={languages} isAnchor={isAnchor} />
    </div>
  )
}

/** A question that the issue leaves to its readers. */
export function OpenQuestion(props: CalloutProps & { heading: 'h2' | 'h3' }) {
  const { section, languages, heading: Heading, isAnchor = true } = props
  const translate = useTranslate()
  const slots = useBlockSlots()
  return (
    <div className={styles.question}>
      <Heading id={isAnchor ? section.id : undefined} tabIndex={-1} className={styles.label}>
        {section.title ? <LocalizedTitle text={section.title} languages={languages} /> : translate('callout.question')}
      </Heading>
      <BlockList blocks={section.blocks} languages={languages} isAnchor={isAnchor} />
      {slots && isAnchor && <div className={styles.questionTools}>{slots.renderQuestionTools(section, languages)}</div>}
    </div>
  )
}

interface ActionListProps {
  readonly actions: readonly Action[]
  readonly languages: readonly Language[]
  /** False where the list is shown a second time on its page. */
  readonly isAnchor?: boolean
  /** What the page knows of an action, below its words. */
  readonly renderState?: (action: Action) => ReactNode
}

/** The proposed next steps, in order. */
export function ActionList({ actions, languages, isAnchor = true, renderState }: ActionListProps) {
  return (
    <ol className={styles.actions}>
      {actions.map((action) => (
        <li key={action.id} id={isAnchor ? action.id : undefined}>
          <div>
            <ActionText action={action} languages={languages} />
            {renderState?.(action)}
          </div>
        </li>
      ))}
    </ol>
  )
}

function ActionText({ action, languages }: { action: Action; languages: readonly Language[] }) {
  if (languages.length === 1) {
    const chosen = chooseText(action.text, languages[0] ?? 'vi')
    return (
      <div lang={chosen.language}>
        {chosen.isFallback && <UntranslatedBadge />}
        <Markdown isInline text={chosen.text} name={action.id} />
      </div>
    )
  }
  return (
    <div className={styles.twins}>
      {languages.map((language) => {
        const text = action.text[language]
        return (
          text !== undefined && (
            <div key={language} lang={language}>
              <Markdown isInline text={text} name={action.id} />
            </div>
          )
        )
      })}
    </div>
  )
}
