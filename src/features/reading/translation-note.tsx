import type { Language } from '#domain/language.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import styles from './translation-note.module.css'

/** The label of a block that stands in the original because its translation is missing. */
export function UntranslatedBadge() {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <p className={styles.badge} lang={language} data-not-words>
      {translate('lang.badge.untranslated')}
    </p>
  )
}

/** One sentence in place of (or above) words that have no translation into `wanted`. */
export function MissingTranslation({ wanted }: { wanted: Language }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <p className={styles.sentence} lang={language} data-not-words>
      {translate(wanted === 'en' ? 'lang.missing.block' : 'lang.missing.block.vi')}
    </p>
  )
}
