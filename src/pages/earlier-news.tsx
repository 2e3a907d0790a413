import { Link } from 'react-router-dom'
import type { Issue } from '#domain/issue.ts'
import { chooseText, type Language, type LocalizedText } from '#domain/language.ts'
import { issuePath, storyPath } from '#domain/paths.ts'
import { Markdown } from '#features/reading/markdown.tsx'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import styles from './earlier-news.module.css'

/** Words of an earlier issue; its id where the words are not to be had. */
function EarlierWords({ text, issueId }: { text: LocalizedText | undefined; issueId: string }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const chosen = text && chooseText(text, language)
  if (!chosen) return translate('issue.id', { id: issueId })
  return (
    <span lang={chosen.language}>
      <Markdown isInline text={chosen.text} />
    </span>
  )
}

const questionPath = (language: Language, { issueId, questionId, questionStoryId }: Issue['answers'][number]) =>
  `${questionStoryId === undefined ? issuePath(language, issueId) : storyPath(language, issueId, questionStoryId)}#${questionId}`

interface EarlierNewsProps {
  readonly issue: Issue
  /** Absent: the news of the whole issue. */
  readonly storyId?: string
}

/** What an issue, or one of its stories, says of actions and questions that stood before; nothing where it says none. */
export function EarlierNews({ issue, storyId }: EarlierNewsProps) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const isMeant = (one: { readonly storyId?: string | undefined }) => storyId === undefined || one.storyId === storyId
  const updates = issue.updates.filter(isMeant)
  const answers = issue.answers.filter(isMeant)
  if (updates.length + answers.length === 0) return null
  return (
    <section className={styles.news} aria-labelledby="earlier-news">
      <h2 id="earlier-news">{translate('news.title')}</h2>
      <ul>
        {updates.map((update) => (
          <li key={`${update.issueId}#${update.actionId}`}>
            <span className={styles.what}>{translate(`action.${update.status}`)}</span>
            <Link to={`${issuePath(language, update.issueId)}#${update.actionId}`}>
              <EarlierWords text={update.text} issueId={update.issueId} />
            </Link>
          </li>
        ))}
        {answers.map((answer) => (
          <li key={`${answer.issueId}#${answer.questionId}`}>
            <span className={styles.what}>{translate('news.answers')}</span>
            <Link to={questionPath(language, answer)}>
              <EarlierWords text={answer.text} issueId={answer.issueId} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
