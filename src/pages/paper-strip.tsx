import type { Paper } from '#domain/paper.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { LinkedPaperTable } from './linked-paper-table.tsx'
import styles from './paper-strip.module.css'

const SHOWN = 3

/** How many papers an issue tells about, and the first of them. */
export function PaperStrip({ papers }: { papers: readonly Paper[] }) {
  const translate = useTranslate()
  return (
    <>
      <h2 className={styles.title}>{translate('nav.papers')}</h2>
      <LinkedPaperTable papers={papers.slice(0, SHOWN)} caption={translate('paper.count', { count: papers.length })} />
    </>
  )
}
