import { isLanguage } from '#domain/language.ts'
import { formatDate } from '#i18n/format-date.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'

interface ResultDetailsProps {
  readonly issueNumber?: number | undefined
  readonly date?: string | undefined
  /** Language of the passage; said where it is not the page’s. */
  readonly language?: string | undefined
  readonly within?: string | undefined
}

/** Where a result stands: its issue, its day, and the language of the match where it is not the page’s. */
export function ResultDetails({ issueNumber, date, language, within }: ResultDetailsProps) {
  const translate = useTranslate()
  const own = useInterfaceLanguage()
  const isOther = language !== own && isLanguage(language)
  const parts = [
    within,
    issueNumber === undefined ? undefined : translate('issue.n', { n: issueNumber }),
    date === undefined ? undefined : formatDate(date, own, 'short'),
    isOther ? translate(language === 'vi' ? 'search.in.vi' : 'search.in.en') : undefined,
  ]
  return parts.filter((part) => part !== undefined).join(' · ')
}
