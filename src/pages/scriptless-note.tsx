import { useTranslate } from '#i18n/interface-language.tsx'

/** Says what a browser that runs no scripts can do here; stands on pages that can do nothing else for it. */
export function ScriptlessNote() {
  const translate = useTranslate()
  return (
    <noscript>
      <p>{translate('noscript')}</p>
    </noscript>
  )
}
