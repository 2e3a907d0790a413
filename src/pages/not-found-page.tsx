import { Link } from 'react-router-dom'
import { homePath, searchPath } from '#domain/paths.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { Notice } from './notice.tsx'

/** Says that an address leads nowhere, and where to go from here. */
export function NotFoundPage() {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <Notice title={translate('err.404.title')} body={translate('err.404.body')} angle={0}>
      <Link className="button" to={homePath(language)}>
        {translate('nav.latest')}
      </Link>
      <Link className="button-quiet" to={searchPath(language)}>
        {translate('nav.search')}
      </Link>
    </Notice>
  )
}
