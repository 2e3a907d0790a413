import { StoragePanel } from '#features/library/storage-panel.tsx'
import { SettingsForm } from '#features/preferences/settings-form.tsx'
import { useTranslate } from '#i18n/interface-language.tsx'
import { HeldOffline } from './held-offline.tsx'
import { PageHeading } from './page-heading.tsx'
import { ScriptlessNote } from './scriptless-note.tsx'
import { usePageHead } from './use-page-head.ts'

/** The reading settings as a page of their own, which can be linked to. */
export function SettingsPage() {
  const translate = useTranslate()
  usePageHead(translate('nav.settings'))
  return (
    <div className="wrap page">
      <PageHeading>{translate('nav.settings')}</PageHeading>
      <ScriptlessNote />
      <div className="needs-script">
        <p className="lede">{translate('set.intro')}</p>
        <SettingsForm />
        <HeldOffline />
        <StoragePanel />
      </div>
    </div>
  )
}
