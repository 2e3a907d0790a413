import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router-dom'
import { FetchError } from '#data/fetch-json.ts'
import { topicQuery } from '#data/queries.ts'
import { briefingPath, topicsPath } from '#domain/paths.ts'
import type { TopicFile } from '#domain/topic.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { BackLink } from './back-link.tsx'
import { Loaded } from './load-states.tsx'
import { MoreButton, useFirstPart } from './more-button.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { PageHeading } from './page-heading.tsx'
import { StoryPlaces } from './story-places.tsx'
import { useTopicName } from './topic-links.tsx'
import { usePageHead } from './use-page-head.ts'

const SHOWN_AT_ONCE = 60

function TopicContent({ topic }: { topic: TopicFile }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const name = useTopicName()(topic.id)
  const { first, rest, showMore, list } = useFirstPart(topic.stories, SHOWN_AT_ONCE)
  usePageHead(name.text)
  return (
    <>
      <BackLink to={topicsPath(language)}>{translate('topics.all')}</BackLink>
      <PageHeading>
        <span lang={name.language}>{name.text}</span>
      </PageHeading>
      <p className="lede">{translate('topics.stories', { count: topic.stories.length })}</p>
      <p>
        <Link className="button-quiet" to={`${briefingPath(language)}?topic=${topic.id}`}>
          {translate('topics.briefing')}
        </Link>
      </p>
      <div ref={list}>
        <StoryPlaces places={first} heading="h2" />
        <MoreButton count={rest} onMore={showMore} />
      </div>
    </>
  )
}

/** The stories of one topic, newest first. */
export function TopicPage() {
  const { topicId = '' } = useParams()
  const query = useQuery(topicQuery(topicId))
  if (query.error instanceof FetchError && query.error.problem === 'missing') return <NotFoundPage />
  return (
    <div className="wrap page">
      <Loaded query={query} message="err.loadTopics" isPage>
        {(topic) => <TopicContent topic={topic} />}
      </Loaded>
    </div>
  )
}
