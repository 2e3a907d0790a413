import type { Language } from '#domain/language.ts'
import type { WhyPanel } from '#domain/story.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import type { ShortcutHint } from '#ui/shortcut-hint.ts'
import { BlockList } from './block-view.tsx'
import { LocalizedTitle } from './localized-title.tsx'
import styles from './why-it-matters.module.css'

interface WhyItMattersProps {
  readonly panel: WhyPanel
  readonly languages: readonly Language[]
  readonly heading: 'h2' | 'h3'
  /** Set in lists, where several panels would otherwise have one name. */
  readonly storyTitle?: string
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  /** The key that opens and shuts it. */
  readonly shortcut?: ShortcutHint
}

/** The panel that says what a story means for the organisation; shut until the reader asks for it. */
export function WhyItMatters(props: WhyItMattersProps) {
  const { panel, languages, storyTitle } = props
  const translate = useTranslate()
  const label = (
    <>
      {panel.title ? <LocalizedTitle text={panel.title} languages={languages} /> : translate('why.title')}
      {storyTitle !== undefined && <span className="vh"> – {storyTitle}</span>}
    </>
  )
  return (
    <Disclosure
      id={panel.id}
      heading={props.heading}
      label={label}
      isOpen={props.isOpen}
      onToggle={props.onToggle}
      className={styles.why}
      shortcut={props.shortcut}
    >
      <div className={styles.text}>
        <BlockList blocks={panel.blocks} languages={languages} />
      </div>
    </Disclosure>
  )
}
