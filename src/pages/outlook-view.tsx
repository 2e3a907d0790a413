import type { ReactNode } from 'react'
import { firstSentence } from '#domain/first-sentence.ts'
import type { Issue } from '#domain/issue.ts'
import { chooseText, type Language } from '#domain/language.ts'
import { knownKind } from '#domain/section.ts'
import { BlockList } from '#features/reading/block-view.tsx'
import { ActionList, OpenQuestion } from '#features/reading/callouts.tsx'
import { LocalizedTitle, TwinTitle } from '#features/reading/localized-title.tsx'
import { Markdown } from '#features/reading/markdown.tsx'
import { TitledPart } from '#features/reading/titled-part.tsx'
import { useTranslate } from '#i18n/interface-language.tsx'
import slit from '#ui/slit.module.css'
import { ActionState } from './action-state.tsx'
import styles from './outlook-view.module.css'

interface OutlookViewProps {
  readonly issue: Issue
  readonly languages: readonly Language[]
}

/** The closing view of an issue in full, with the open questions and the proposed actions. */
export function OutlookView({ issue, languages }: OutlookViewProps) {
  const translate = useTranslate()
  const outlook = issue.outlook
  if (!outlook) return null
  return (
    <section className={`wrap ${styles.outlook}`} aria-labelledby="outlook">
      <div className={`${slit.slit} ${styles.ruled}`}>
        <h2 id="outlook" tabIndex={-1}>
          {outlook.title ? (
            <LocalizedTitle text={outlook.title} languages={languages} />
          ) : (
            translate('issue.perspective')
          )}
        </h2>
        {outlook.title && <TwinTitle text={outlook.title} languages={languages} />}
        <div className={languages.length > 1 ? undefined : styles.columns}>
          <div className="prose" data-paired={languages.length > 1}>
            <BlockList blocks={outlook.blocks} languages={languages} />
            {outlook.sections.map((section) =>
              knownKind(section) === 'question' ? (
                <OpenQuestion key={section.id} section={section} languages={languages} heading="h3" />
              ) : (
                <TitledPart key={section.id} section={section} languages={languages} heading="h3" />
              ),
            )}
          </div>
          {outlook.actions.length > 0 && (
            <div className={styles.actions}>
              <h3 id="actions">{translate('callout.actions')}</h3>
              <ActionList
                actions={outlook.actions}
                languages={languages}
                renderState={(action) => <ActionState {...action} />}
              />
            </div>
          )}
        </div>
      </div>
    </section>
  )
}

/** The outlook in brief: its first sentence, the way to the rest, and the actions as lines. */
export function OutlookBrief({ issue, languages, wayOn }: OutlookViewProps & { wayOn: ReactNode }) {
  const translate = useTranslate()
  const outlook = issue.outlook
  if (!outlook) return null
  const [language = 'vi'] = languages
  const [opening] = outlook.blocks.flatMap((block) => (block.type === 'paragraph' ? block.text : []))
  const chosen = opening && chooseText(opening, language)
  return (
    <div className={styles.brief}>
      <h2 id="outlook">{outlook.title ? chooseText(outlook.title, language).text : translate('issue.perspective')}</h2>
      <div className={styles.columns}>
        <div>
          {chosen && (
            // No paragraph: an opening of code would end it.
            <div className="lede" lang={chosen.language}>
              <Markdown isInline text={firstSentence(chosen.text)} />
            </div>
          )}
          {wayOn}
        </div>
        {outlook.actions.length > 0 && (
          <div>
            <h3>{translate('callout.actions')}</h3>
            <ActionList actions={outlook.actions} languages={languages} isAnchor={false} />
          </div>
        )}
      </div>
    </div>
  )
}
