import type { Language, View } from '#domain/language.ts'
import { ViewToggle } from '#features/reading/language-toggles.tsx'
import { viewOf } from '#features/reading/shown-languages.ts'
import styles from './toolbar.module.css'

interface IssueToolbarProps {
  readonly languages: readonly Language[]
  readonly onChangeView: (view: View) => void
}

/** What a reader can do with an issue, in one line under its first words. */
export function IssueToolbar({ languages, onChangeView }: IssueToolbarProps) {
  return (
    <div className={styles.toolbar}>
      <ViewToggle view={viewOf(languages)} onChange={onChangeView} />
    </div>
  )
}
