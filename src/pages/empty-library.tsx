import { Link } from 'react-router-dom'
import { homePath } from '#domain/paths.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { Cover } from '#ui/cover.tsx'
import styles from './library-page.module.css'

const AJAR = 9

/** Says how to begin where nothing is saved. */
export function EmptyLibrary() {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <div className={styles.empty}>
      <Cover className={styles.door} angle={AJAR} />
      <div>
        <h2>{translate('library.empty.title')}</h2>
        <p>{translate('library.empty.body')}</p>
        <Link className="button" to={homePath(language)}>
          {translate('nav.latest')}
        </Link>
      </div>
    </div>
  )
}
