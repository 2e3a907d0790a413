import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { FetchError } from '#data/fetch-json.ts'
import { DataError } from '#domain/parse-issue.ts'
import { reloadInPlace } from '#features/offline/reload-in-place.ts'
import type { MessageKey } from '#i18n/create-translator.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { SLOW_AFTER } from '#ui/lazy-part.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import styles from './load-states.module.css'
import { IssuesAtHand } from './issues-at-hand.tsx'
import { isNotHeld, NotHeld } from './not-held.tsx'
import { PageHeading } from './page-heading.tsx'

const SKELETON_DELAY = 300

function useIsDue(delay: number): boolean {
  const [isDue, setIsDue] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsDue(true), delay)
    return () => clearTimeout(timer)
  }, [delay])
  return isDue
}

/** The place of what is coming: a sketch of it, and from a certain time on that it takes long. */
export function LoadingRegion() {
  const translate = useTranslate()
  const isDue = useIsDue(SKELETON_DELAY)
  const isSlow = useIsDue(SLOW_AFTER)
  return (
    <div className={styles.space}>
      <p role="status" className={styles.slow}>
        {isSlow && translate('loading.slow')}
      </p>
      {isDue && <Skeleton label={translate('loading')} />}
    </div>
  )
}

interface LoadErrorProps {
  /** True where the error stands in the place of the whole page, so that it is the page’s heading. */
  readonly isPage?: boolean | undefined
  readonly error: Error
  /** What could not be loaded, where it is not an issue. */
  readonly message?: MessageKey | undefined
  readonly issueId?: string | undefined
  readonly onRetry: () => void
}

/** Data of a later release: only a page of that release can show them, so trying again would change nothing. */
const isTooNew = (error: Error) => error instanceof DataError && error.problem.kind === 'future-version'

function messageFor({ error, message, issueId }: LoadErrorProps): MessageKey {
  if (message !== undefined) return message
  if (!(error instanceof DataError)) return issueId === undefined ? 'err.load' : 'err.loadIssue'
  return isTooNew(error) ? 'err.newerIssue' : 'err.brokenIssue'
}

/** Says what did not load, why, and offers what helps: another try, or the page anew; the rest of the page goes on. */
export function LoadError(props: LoadErrorProps) {
  const translate = useTranslate()
  const needsReload = isTooNew(props.error)
  const message = translate(messageFor(props), { id: props.issueId ?? '' })
  return (
    <div className={styles.error}>
      <div role="alert" className={styles.told}>
        {props.isPage === true ? <PageHeading className={styles.heading}>{message}</PageHeading> : <p>{message}</p>}
        <button type="button" className="button" onClick={needsReload ? reloadInPlace : props.onRetry}>
          {translate(needsReload ? 'update.reload' : 'err.retry')}
        </button>
        <details>
          <summary>{translate('err.detail')}</summary>
          <code translate="no">{props.error.message}</code>
        </details>
      </div>
      {props.isPage === true && props.error instanceof FetchError && (
        <IssuesAtHand>
          <p>{translate('err.atHand')}</p>
        </IssuesAtHand>
      )}
    </div>
  )
}

interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>
  readonly message?: MessageKey
  readonly issueId?: string
  readonly isPage?: boolean
  readonly children: (data: Data) => ReactNode
}

/** A region of a page that needs data: its content, its skeleton, or its error with another try. */
export function Loaded<Data>({ query, message, issueId, isPage, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error === null || query.isFetching) return <LoadingRegion />
  if (isPage === true && isNotHeld(query.error)) return <NotHeld onRetry={() => void query.refetch()} />
  return (
    <LoadError
      isPage={isPage}
      error={query.error}
      message={message}
      issueId={issueId}
      onRetry={() => void query.refetch()}
    />
  )
}
