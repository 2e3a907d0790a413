import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { topicIndexQuery } from '#data/queries.ts'
import { topicPath } from '#domain/paths.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { Loaded } from './load-states.tsx'
import { PageHeading } from './page-heading.tsx'
import { useTopicName } from './topic-links.tsx'
import styles from './topics-page.module.css'
import { usePageHead } from './use-page-head.ts'

/** Every topic, with how many stories it has. */
export function TopicsPage() {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const nameOf = useTopicName()
  const query = useQuery(topicIndexQuery())
  usePageHead(translate('nav.topics'))
  return (
    <div className="wrap page">
      <PageHeading>{translate('nav.topics')}</PageHeading>
      <p className="lede">{translate('topics.intro')}</p>
      <Loaded query={query} message="err.loadTopics">
        {({ topics }) => (
          <ul className={styles.topics}>
            {topics.map(({ id, count }) => (
              <li key={id}>
                <Link to={topicPath(language, id)} lang={nameOf(id).language}>
                  {nameOf(id).text}
                </Link>
                <span>{translate('issue.stories', { count })}</span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </div>
  )
}
