import type { MessageKey } from '#i18n/create-translator.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { SHORTCUTS, shortcutNames, type ShortcutName } from './shortcut-keys.ts'
import table from '#ui/table.module.css'
import styles from './shortcuts-table.module.css'

const DOES: Record<ShortcutName, MessageKey> = {
  nextStory: 'keys.nextStory',
  previousStory: 'keys.previousStory',
  siteLanguage: 'keys.siteLanguage',
  sideBySide: 'keys.sideBySide',
  save: 'keys.save',
  keep: 'keys.keep',
  why: 'keys.why',
  contents: 'keys.contents',
  search: 'keys.search',
  help: 'keys.help',
}

/** Every single-key shortcut and what it does. */
export function ShortcutsTable() {
  const translate = useTranslate()
  return (
    <table className={`${table.table} ${styles.table}`}>
      <thead>
        <tr>
          <th scope="col">{translate('keys.key')}</th>
          <th scope="col">{translate('keys.does')}</th>
        </tr>
      </thead>
      <tbody>
        {shortcutNames.map((name) => (
          <tr key={name}>
            <th scope="row">
              <kbd>{SHORTCUTS[name].key}</kbd>
            </th>
            <td>{translate(DOES[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
