import { useTranslate } from '#i18n/interface-language.tsx'
import { StatusStrip } from '#ui/status-strip.tsx'
import { useSessionFlag } from './session-flags.ts'
import { useIsPersistent } from './use-preferences.ts'

/** Says where the browser keeps nothing, until the reader has taken note. */
export function StorageNotice() {
  const translate = useTranslate()
  const isPersistent = useIsPersistent()
  const [isNoted, setIsNoted] = useSessionFlag('notice/storage')
  if (isPersistent || isNoted) return null
  return (
    <StatusStrip
      label={translate('notice.label')}
      dismissLabel={translate('notice.dismiss')}
      onDismiss={() => setIsNoted(true)}
    >
      {translate('err.storage.blocked')}
    </StatusStrip>
  )
}
