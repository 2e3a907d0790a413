import { LANGUAGES } from '#domain/language.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import styles from './settings-preview.module.css'

/** Two paragraphs, one in each language, set as the pages are. */
export function SettingsPreview() {
  const translate = useTranslate()
  return (
    <figure className={styles.preview}>
      <figcaption className={styles.caption}>{translate('set.preview')}</figcaption>
      {LANGUAGES.map((language) => (
        <p key={language} lang={language} className={styles.sample}>
          {translate(`set.preview.${language}`)}
        </p>
      ))}
    </figure>
  )
}
