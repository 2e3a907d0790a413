import type { ReactNode } from 'react'
import { type Issue } from '#domain/issue.ts'
import type { Language } from '#domain/language.ts'
import { BlockView } from '#features/reading/block-view.tsx'
import { LocalizedTitle, TwinTitle } from '#features/reading/localized-title.tsx'
import { useTranslate } from '#i18n/interface-language.tsx'
import { Cover } from '#ui/cover.tsx'
import { IssueKicker } from './issue-kicker.tsx'
import { issueMinutes } from './issue-minutes.ts'
import { PageHeading } from './page-heading.tsx'
import styles from './issue-hero.module.css'

interface IssueHeroProps {
  readonly issue: Issue
  readonly languages: readonly Language[]
  /** How much of the issue was read, 0 to 1. */
  readonly progress: number
  readonly children?: ReactNode
}

/** The head of an issue: facts, headline, the first words of its opening, and its cover. */
export function IssueHero({ issue, languages, progress, children }: IssueHeroProps) {
  const translate = useTranslate()
  const [standfirst] = issue.hook
  return (
    <div className={`wrap ${styles.hero}`}>
      <div className={styles.words}>
        <IssueKicker
          issue={issue}
          storyCount={issue.stories.length}
          minutes={issueMinutes(issue, languages[0] ?? issue.original)}
        />
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
      <Cover
        className={styles.cover}
        progress={progress}
        label={translate('cover.alt', { p: Math.round(progress * 100) })}
      />
    </div>
  )
}
