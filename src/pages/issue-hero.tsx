import type { ReactNode } from 'react'
import { type Issue } from '#domain/issue.ts'
import type { Language } from '#domain/language.ts'
import type { IssueReading } from '#features/library/use-reading.ts'
import { BlockView } from '#features/reading/block-view.tsx'
import { LocalizedTitle, TwinTitle } from '#features/reading/localized-title.tsx'
import { useTranslate } from '#i18n/interface-language.tsx'
import { Cover } from '#ui/cover.tsx'
import { IssueKicker } from './issue-kicker.tsx'
import { issueMinutes } from './issue-minutes.ts'
import { IssueProgress } from './issue-progress.tsx'
import { PageHeading } from './page-heading.tsx'
import styles from './issue-hero.module.css'

interface IssueHeroProps {
  readonly issue: Issue
  readonly languages: readonly Language[]
  readonly reading: IssueReading
  /** How much was read when the reader last saw the door, for it to swing from there. */
  readonly progressBefore?: number | undefined
  readonly children?: ReactNode
}

/** The head of an issue: facts, headline, the first words of its opening, and its cover. */
export function IssueHero({ issue, languages, reading, progressBefore, children }: IssueHeroProps) {
  const translate = useTranslate()
  const [standfirst] = issue.hook
  const minutes = issueMinutes(issue, languages[0] ?? issue.original)
  return (
    <div className={`wrap ${styles.hero}`}>
      <div className={styles.words}>
        <IssueKicker issue={issue} storyCount={issue.stories.length} minutes={minutes} />
        <PageHeading className={styles.headline}>
          <LocalizedTitle text={issue.title} languages={languages} />
        </PageHeading>
        <TwinTitle text={issue.title} languages={languages} className={styles.twin} />
        {standfirst && (
          <div className={styles.lede}>
            <BlockView block={standfirst} languages={languages} />
          </div>
        )}
        {children}
      </div>
      <div className={styles.door}>
        <Cover
          className={styles.cover}
          progress={reading.progress}
          from={progressBefore}
          label={translate('cover.alt', { p: Math.round(reading.progress * 100) })}
        />
        <IssueProgress reading={reading} storyCount={issue.stories.length} minutes={minutes} />
      </div>
    </div>
  )
}
