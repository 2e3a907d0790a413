import { useEffect } from 'react'
import { Link } from 'react-router-dom'
import { isOtherReleaseThere } from '#data/host-release.ts'
import { homePath } from '#domain/paths.ts'
import { isMissingCode, recoverMissingCode } from '#features/offline/missing-code.ts'
import { reloadInPlace } from '#features/offline/reload-in-place.ts'
import { ownCodePath } from '#features/offline/own-code.ts'
import { readSessionFlag, setSessionFlag } from '#features/preferences/session-flags.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { Notice } from '#pages/notice.tsx'
import { StalledCode } from '#ui/lazy-module.ts'
import { bringFailedPages } from './lazy-page.tsx'

const AJAR = 30

/** Where the code of a page has gone with a new release, brings that release; see `recoverMissingCode`. */
function useRecovery(error: Error): void {
  useEffect(() => {
    if (!isMissingCode(error)) return
    const flag = `reloaded${ownCodePath()}`
    void recoverMissingCode({
      isOnline: () => navigator.onLine,
      isOtherReleaseThere: () => isOtherReleaseThere(ownCodePath()),
      hasReloaded: () => readSessionFlag(flag) === true,
      noteReload: () => setSessionFlag(flag, true),
      reload: () => location.reload(),
    })
  }, [error])
}

/** What stands in the place of a page that failed to render. */
export function PageError({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  useRecovery(error)
  const needsReload = error instanceof StalledCode
  const tryAgain = () => {
    bringFailedPages()
    onRetry()
  }
  return (
    <Notice title={translate('err.render.title')} body={translate('err.render.body')} angle={AJAR}>
      <button type="button" className="button" onClick={needsReload ? reloadInPlace : tryAgain}>
        {translate(needsReload ? 'update.reload' : 'err.retry')}
      </button>
      <Link className="button-quiet" to={homePath(language)} onClick={onRetry}>
        {translate('nav.latest')}
      </Link>
      <code translate="no">{translate('err.code', { id: error.name })}</code>
    </Notice>
  )
}
