import { FetchError } from '#data/fetch-json.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { IssuesAtHand } from './issues-at-hand.tsx'
import { Notice } from './notice.tsx'

const AJAR = 9

/** Whether data did not come because there is no network, and the device does not hold them. */
export function isNotHeld(error: Error): boolean {
  return error instanceof FetchError && error.problem === 'network' && !navigator.onLine
}

/** Stands in the place of a page that the device does not hold while there is no network. */
export function NotHeld({ onRetry }: { onRetry: () => void }) {
  const translate = useTranslate()
  return (
    <Notice title={translate('net.offlinePage.title')} body={translate('net.offlinePage.body')} angle={AJAR}>
      <button type="button" className="button" onClick={onRetry}>
        {translate('err.retry')}
      </button>
      <IssuesAtHand />
    </Notice>
  )
}
