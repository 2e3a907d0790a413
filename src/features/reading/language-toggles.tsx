import { useId } from 'react'
import { LANGUAGES, otherLanguage, type Language, type LocalizedText, type View } from '#domain/language.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { Segmented } from '#ui/segmented.tsx'
import type { ShortcutHint } from '#ui/shortcut-hint.ts'
import { LocalizedTitle } from './localized-title.tsx'
import styles from './language-toggles.module.css'

function useLanguageSegments() {
  const translate = useTranslate()
  return [
    { value: 'vi', label: translate('lang.vi'), language: 'vi' },
    { value: 'en', label: translate('lang.en'), language: 'en' },
  ] as const
}

interface SiteLanguageToggleProps {
  readonly onChange: (language: Language) => void
  /** The key that changes to the other language. */
  readonly shortcut?: ShortcutHint
}

/** The language of the whole site: address, interface and texts. */
export function SiteLanguageToggle({ onChange, shortcut }: SiteLanguageToggleProps) {
  const translate = useTranslate()
  const page = useInterfaceLanguage()
  const segments = useLanguageSegments().map((segment) => (segment.value === page ? segment : { ...segment, shortcut }))
  return <Segmented legend={translate('lang.group')} segments={segments} value={page} onChange={onChange} />
}

interface ViewToggleProps {
  readonly view: View
  readonly onChange: (view: View) => void
  /** The key that sets the languages side by side. */
  readonly shortcut?: ShortcutHint
}

/** What an issue’s or a story’s text is read in: one language, or both side by side. */
export function ViewToggle({ view, onChange, shortcut }: ViewToggleProps) {
  const translate = useTranslate()
  const segments = [...useLanguageSegments(), { value: 'both', label: translate('lang.both'), shortcut } as const]
  return <Segmented legend={translate('lang.view.group')} segments={segments} value={view} onChange={onChange} />
}

interface StoryLanguageToggleProps {
  readonly title: LocalizedText
  readonly languages: readonly Language[]
  /** True when the story is shown otherwise than the page. */
  readonly isOwnChoice: boolean
  readonly onChange: (language: Language) => void
  readonly onReset: () => void
}

/** The language of one story in a list; nothing else on the page changes. */
export function StoryLanguageToggle(props: StoryLanguageToggleProps) {
  const { title, languages } = props
  const translate = useTranslate()
  const reasonId = useId()
  const missing = LANGUAGES.find((language) => title[language] === undefined)
  const segments = useLanguageSegments().map((segment) => ({ ...segment, isDisabled: segment.value === missing }))
  const shown = languages.length > 1 ? 'both' : (languages[0] ?? 'vi')
  // The message is one sentence with the title in the middle, and the title may be in another language.
  const [before = '', after = ''] = translate('lang.card.group', { title: '\u0000' }).split('\u0000')
  return (
    <div className={styles.storyToggle}>
      <Segmented<Language | 'both'>
        legend={
          <>
            {before}
            <LocalizedTitle text={title} languages={languages} />
            {after}
          </>
        }
        segments={segments}
        value={missing === undefined ? shown : otherLanguage(missing)}
        onChange={(value) => value !== 'both' && props.onChange(value)}
        describedBy={reasonId}
      />
      {missing !== undefined && (
        <p id={reasonId} className={styles.reason}>
          {translate(missing === 'en' ? 'lang.missing.story' : 'lang.missing.story.vi')}
        </p>
      )}
      {props.isOwnChoice && (
        <button type="button" className={styles.reset} onClick={props.onReset}>
          {translate('lang.reset')}
        </button>
      )}
    </div>
  )
}
