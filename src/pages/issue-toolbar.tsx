import type { ReactNode } from 'react'
import type { Language, View } from '#domain/language.ts'
import { ViewToggle } from '#features/reading/language-toggles.tsx'
import { viewOf } from '#features/reading/shown-languages.ts'
import styles from './toolbar.module.css'
import { useReadingKeys, useStoryListKeys } from './use-reading-keys.ts'

interface IssueToolbarProps {
  readonly languages: readonly Language[]
  readonly onChangeView: (view: View) => void
  readonly children?: ReactNode
}

/** What a reader can do with an issue, in one line under its first words. */
export function IssueToolbar({ languages, onChangeView, children }: IssueToolbarProps) {
  useReadingKeys(viewOf(languages), onChangeView)
  useStoryListKeys()
  return (
    <div className={styles.toolbar}>
      <ViewToggle view={viewOf(languages)} onChange={onChangeView} />
      {children}
    </div>
  )
}
