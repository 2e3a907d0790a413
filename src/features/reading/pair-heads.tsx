import type { Language } from '#domain/language.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import styles from './pair-heads.module.css'

interface PairHeadsProps {
  readonly languages: readonly Language[]
  /** The language in which the text was written. */
  readonly original: Language
  /** Standing of the other language. */
  readonly translation: 'edited' | 'machine'
}

/** What stands in each column of parallel text; it stays in sight on wide screens. */
export function PairHeads({ languages, original, translation }: PairHeadsProps) {
  const translate = useTranslate()
  const page = useInterfaceLanguage()
  const translated = translation === 'machine' ? 'lang.badge.machine' : 'lang.badge.translation'
  return (
    <div className={styles.heads} lang={page}>
      {languages.map((language) => (
        <p key={language}>
          {translate(language === original ? 'lang.badge.original' : translated)}
          <span className="vh">, </span>
          <span lang={language} className={styles.language}>
            {translate(`lang.${language}`)}
          </span>
        </p>
      ))}
    </div>
  )
}
