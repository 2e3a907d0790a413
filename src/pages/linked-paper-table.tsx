import type { ComponentProps } from 'react'
import { Link } from 'react-router-dom'
import { site } from '#data/site.ts'
import type { Paper } from '#domain/paper.ts'
import { paperSlug } from '#domain/paper-slug.ts'
import { paperPath } from '#domain/paths.ts'
import { PaperTable } from '#features/reading/paper-table.tsx'
import { CiteMenu } from '#features/sharing/cite-menu.tsx'
import { useInterfaceLanguage } from '#i18n/interface-language.tsx'
import styles from './linked-paper-table.module.css'

type LinkedPaperTableProps = Omit<ComponentProps<typeof PaperTable>, 'titleLink' | 'tools'>

/** Papers as a table in which each title leads to the paper’s page and each paper can be cited. */
export function LinkedPaperTable(props: LinkedPaperTableProps) {
  const language = useInterfaceLanguage()
  return (
    <PaperTable
      {...props}
      titleLink={(paper, title) => (
        <Link className={styles.title} to={paperPath(language, paper.id)}>
          {title}
        </Link>
      )}
      tools={(paper) => <CitePaper paper={paper} />}
    />
  )
}

function CitePaper({ paper }: { paper: Paper }) {
  return (
    <CiteMenu
      isPlain
      sources={[{ kind: 'papers', papers: [paper] }]}
      site={site}
      fileName={paperSlug(paper.id)}
      subject={<span lang={paper.titleLanguage}>{paper.name ?? paper.title}</span>}
    />
  )
}
