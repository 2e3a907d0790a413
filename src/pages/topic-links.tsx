import { Link } from 'react-router-dom'
import { site } from '#data/site.ts'
import { chooseText } from '#domain/language.ts'
import { topicPath } from '#domain/paths.ts'
import { topicName } from '#domain/topic.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import styles from './topic-links.module.css'

/** What a topic is called in the interface’s language. */
export function useTopicName() {
  const language = useInterfaceLanguage()
  return (topicId: string) => chooseText(topicName(site, topicId), language)
}

/** The topics of a story as one line of links; nothing where it has none. */
export function TopicLinks({ topics }: { topics: readonly string[] }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const nameOf = useTopicName()
  if (topics.length === 0) return null
  return (
    <div className={styles.topics}>
      <span>{translate('topics.label')}</span>
      <ul>
        {topics.map((topic) => (
          <li key={topic}>
            <Link to={topicPath(language, topic)} lang={nameOf(topic).language}>
              {nameOf(topic).text}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
