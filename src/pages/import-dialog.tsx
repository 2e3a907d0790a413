import { useState } from 'react'
import type { IssueSummary } from '#domain/issue-index.ts'
import { chooseText } from '#domain/language.ts'
import type { ImportChange, ImportPreview } from '#features/library/import-preview.ts'
import type { ReadImport } from '#features/library/read-import.ts'
import { libraryStore } from '#features/library/use-library.ts'
import { useTellOutcome } from '#features/library/use-tell-outcome.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { Dialog } from '#ui/dialog.tsx'
import styles from './import-dialog.module.css'

const FATES = ['added', 'changed', 'removed'] as const
/** So many things are named one by one; further ones are counted. */
const NAMED = 12
const LONGEST_NAME = 80

interface ChangeProps {
  readonly change: ImportChange
  readonly issues: readonly IssueSummary[]
}

function Change({ change, issues }: ChangeProps) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const { record } = change
  if (record.deleted) return null
  const { issueId, storyId, kind } = record
  const story = issues.find(({ id }) => id === issueId)?.stories.find(({ id }) => id === storyId)
  const title = story ? chooseText(story.title, language).text : storyId
  const words = kind === 'note' ? record.text : kind === 'passage' ? record.quote : title
  const text = words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME)}…` : words
  return <li>{translate(`import.${kind}`, { text })}</li>
}

function Changes({ preview, issues }: { preview: ImportPreview; issues: readonly IssueSummary[] }) {
  const translate = useTranslate()
  return FATES.filter((fate) => preview.total[fate] > 0).map((fate) => {
    const changes = preview.changes.filter((change) => change.fate === fate)
    const rest = changes.length - NAMED
    return (
      <section key={fate}>
        <h3>{translate(`import.${fate}`, { count: changes.length })}</h3>
        <ul>
          {changes.slice(0, NAMED).map((change, place) => (
            // The order of a file never changes.
            <Change key={`${fate}-${String(place)}`} change={change} issues={issues} />
          ))}
          {rest > 0 && <li>{translate('import.more', { count: rest })}</li>}
        </ul>
      </section>
    )
  })
}

interface ImportDialogProps {
  readonly found: ReadImport | undefined
  readonly issues: readonly IssueSummary[]
  readonly onLeave: () => void
}

function useImport(onDone: () => void) {
  const translate = useTranslate()
  const tell = useTellOutcome()
  const [isImporting, setIsImporting] = useState(false)
  const run = async ({ records }: ImportPreview) => {
    setIsImporting(true)
    const outcome = await libraryStore.importRecords(records)
    setIsImporting(false)
    tell(outcome, { done: translate('import.done'), undone: translate('import.undone') })
    if (outcome.kind !== 'failed') onDone()
  }
  return { isImporting, run }
}

function Preview({ found, issues, onLeave }: ImportDialogProps & { readonly found: ReadImport & { kind: 'read' } }) {
  const translate = useTranslate()
  const { isImporting, run } = useImport(onLeave)
  const { preview, part } = found
  const { total, refusals } = preview
  const list = refusals
    .slice(0, NAMED)
    .map(({ position }) => position)
    .join(', ')
  return (
    <>
      {part && <p>{translate('import.part', part)}</p>}
      {preview.changes.length === 0 ? (
        <p>{translate('import.nothing')}</p>
      ) : (
        <Changes preview={preview} issues={issues} />
      )}
      {total.unchanged > 0 && <p>{translate('import.unchanged', { count: total.unchanged })}</p>}
      {refusals.length > 0 && <p>{translate('import.skipped', { count: refusals.length, list })}</p>}
      <div className={styles.ways}>
        {preview.changes.length > 0 && (
          <button type="button" className="button" disabled={isImporting} onClick={() => void run(preview)}>
            {translate('import.do')}
          </button>
        )}
        <button type="button" className="button-quiet" onClick={onLeave}>
          {translate(preview.changes.length > 0 ? 'import.leave' : 'dialog.close')}
        </button>
      </div>
    </>
  )
}

/** Says what an import would do before it does, or why there is nothing to import. */
export function ImportDialog(props: ImportDialogProps) {
  const { found, onLeave } = props
  const translate = useTranslate()
  return (
    <Dialog
      isOpen={found !== undefined}
      onClose={onLeave}
      title={translate(found?.kind === 'refused' ? 'import.refused' : 'import.preview')}
      closeLabel={translate('dialog.close')}
    >
      <div className={styles.inside}>
        {found?.kind === 'read' && <Preview {...props} found={found} />}
        {found?.kind === 'refused' && (
          <>
            <p>{translate(found.reason)}</p>
            <p>{translate('import.refused.untouched')}</p>
          </>
        )}
      </div>
    </Dialog>
  )
}
