import { useEffect, useRef, useState } from 'react'
import { useIsOnline } from '#features/offline/use-is-online.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { StatusStrip } from '#ui/status-strip.tsx'
import { useToast } from '#ui/toast.tsx'

/** Says that there is no network, until there is one or the reader has taken note. */
export function OfflineNotice() {
  const translate = useTranslate()
  const toast = useToast()
  const isOnline = useIsOnline()
  const [isNoted, setIsNoted] = useState(false)
  const wasOnline = useRef(isOnline)
  useEffect(() => {
    if (isOnline && !wasOnline.current) {
      toast({ text: translate('net.online') })
      setIsNoted(false)
    }
    wasOnline.current = isOnline
  }, [isOnline, toast, translate])
  if (isOnline || isNoted) return null
  return (
    <StatusStrip
      label={translate('notice.label')}
      dismissLabel={translate('notice.dismiss')}
      onDismiss={() => setIsNoted(true)}
    >
      {translate('net.offline')}
    </StatusStrip>
  )
}
