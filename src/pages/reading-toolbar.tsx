import type { ReactNode } from 'react'
import type { Language, View } from '#domain/language.ts'
import { useShortcutHint } from '#features/keyboard/shortcuts.tsx'
import { ViewToggle } from '#features/reading/language-toggles.tsx'
import { viewOf } from '#features/reading/shown-languages.ts'
import styles from './toolbar.module.css'
import { useReadingKeys } from './use-reading-keys.ts'

interface ReadingToolbarProps {
  readonly languages: readonly Language[]
  readonly onChangeView: (view: View) => void
  readonly children?: ReactNode
}

/** What a reader can do with an issue or a story, in one line under its title. */
export function ReadingToolbar({ languages, onChangeView, children }: ReadingToolbarProps) {
  useReadingKeys(viewOf(languages), onChangeView)
  return (
    <div className={styles.toolbar}>
      <ViewToggle view={viewOf(languages)} onChange={onChangeView} shortcut={useShortcutHint('sideBySide')} />
      {children}
    </div>
  )
}
