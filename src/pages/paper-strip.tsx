import type { Paper } from '#domain/paper.ts'
import { PaperTable } from '#features/reading/paper-table.tsx'
import { useTranslate } from '#i18n/interface-language.tsx'
import styles from './paper-strip.module.css'

const SHOWN = 3

/** How many papers an issue tells about, and the first of them. */
export function PaperStrip({ papers }: { papers: readonly Paper[] }) {
  const translate = useTranslate()
  return (
    <>
      <h2 className={styles.title}>{translate('nav.papers')}</h2>
      <PaperTable papers={papers.slice(0, SHOWN)} caption={translate('paper.count', { count: papers.length })} />
    </>
  )
}
