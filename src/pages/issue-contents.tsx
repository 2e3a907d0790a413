import { Link } from 'react-router-dom'
import type { Issue } from '#domain/issue.ts'
import { chooseText, type Language } from '#domain/language.ts'
import { storyPath } from '#domain/paths.ts'
import { LocalizedTitle } from '#features/reading/localized-title.tsx'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import styles from './issue-contents.module.css'

interface IssueContentsProps {
  readonly issue: Issue
  readonly languages: readonly Language[]
  readonly query: string
}

/** The numbered contents of an issue. */
export function IssueContents({ issue, languages, query }: IssueContentsProps) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <nav className={styles.contents} aria-labelledby="contents" data-contents>
      <h2 id="contents" className={styles.title}>
        {translate('issue.contents')}
      </h2>
      <ol>
        {issue.stories.map((story) => (
          <li key={story.id}>
            <Link to={storyPath(language, issue.id, story.id) + query}>
              <LocalizedTitle text={story.title} languages={languages} />
            </Link>
          </li>
        ))}
      </ol>
      {issue.outlook && (
        <p>
          <Link to={{ search: query, hash: '#outlook' }}>
            {issue.outlook.title
              ? chooseText(issue.outlook.title, languages[0] ?? language).text
              : translate('issue.perspective')}
          </Link>
        </p>
      )}
    </nav>
  )
}
