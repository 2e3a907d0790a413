import { site } from '#data/site.ts'
import type { Issue } from '#domain/issue.ts'
import type { Paper } from '#domain/paper.ts'
import type { Story } from '#domain/story.ts'
import { CiteMenu } from '#features/sharing/cite-menu.tsx'
import { useTranslate } from '#i18n/interface-language.tsx'
import styles from './cited-papers.module.css'
import { LinkedPaperTable } from './linked-paper-table.tsx'

interface CitedPapersProps {
  readonly issue: Issue
  /** Absent: the papers are those of the whole issue. */
  readonly story?: Story
  readonly papers: readonly Paper[]
  readonly caption: string
}

/** The papers of an issue or of a story, and below them the citations of all and of the newsletter itself. */
export function CitedPapers({ issue, story, papers, caption }: CitedPapersProps) {
  const translate = useTranslate()
  return (
    <>
      {papers.length > 0 && <LinkedPaperTable papers={papers} caption={caption} />}
      <div className={styles.cite}>
        <CiteMenu
          sources={[
            ...(papers.length > 0 ? [{ kind: 'papers', papers } as const] : []),
            story ? { kind: 'story', issue, story } : { kind: 'issue', issue },
          ]}
          site={site}
          fileName={[issue.id, story?.id].filter((part) => part !== undefined).join('-')}
          label={translate(story ? 'cite.story' : 'cite.issue')}
        />
      </div>
    </>
  )
}
