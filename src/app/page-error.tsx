import { Link } from 'react-router-dom'
import { homePath } from '#domain/paths.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { Notice } from '#pages/notice.tsx'

const AJAR = 30

/** What stands in the place of a page that failed to render. */
export function PageError({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <Notice title={translate('err.render.title')} body={translate('err.render.body')} angle={AJAR}>
      <button type="button" className="button" onClick={onRetry}>
        {translate('err.retry')}
      </button>
      <Link className="button-quiet" to={homePath(language)} onClick={onRetry}>
        {translate('nav.latest')}
      </Link>
      <code translate="no">{translate('err.code', { id: error.name })}</code>
    </Notice>
  )
}
