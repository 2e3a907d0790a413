import { useEffect, useState } from 'react'
import { Link } from 'react-router-dom'
import type { Issue } from '#domain/issue.ts'
import { storyPath } from '#domain/paths.ts'
import { dropPassages } from '#features/library/keep-passages.ts'
import type { Passage } from '#features/library/library-record.ts'
import type { LocatedPassage } from '#features/library/locate-passage.ts'
import { useTellOutcome } from '#features/library/use-tell-outcome.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import styles from './kept-passages.module.css'
import { lazyLocating } from './lazy-words.ts'

/** Where passages are found today, once their issue and the code that reads it are there; empty until then. */
function useLocated(issue: Issue | undefined, passages: readonly Passage[]): ReadonlyMap<string, LocatedPassage> {
  const [located, setLocated] = useState<ReadonlyMap<string, LocatedPassage>>(new Map())
  useEffect(() => {
    if (issue === undefined) return undefined
    let isWanted = true
    const locate = lazyLocating.use(({ locatePassage }) =>
      passages.flatMap((passage) => {
        const place = locatePassage(issue, passage)
        return place === undefined ? [] : [[passage.id, place] as const]
      }),
    )
    Promise.resolve(locate).then(
      (places) => isWanted && setLocated(new Map(places)),
      // Without that code the links lead where they led before.
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [issue, passages])
  return located
}

function useAddress({ issueId, storyId, blockId }: Passage, place: LocatedPassage | undefined) {
  const page = useInterfaceLanguage()
  const hash = place?.blockId ?? blockId
  return (view: string) => ({
    pathname: storyPath(page, issueId, place?.story.id ?? storyId),
    search: view === page ? '' : `?view=${view}`,
    hash: `#${hash}`,
  })
}

interface KeptPassageProps {
  readonly passage: Passage
  readonly place: LocatedPassage | undefined
  /** False where the story can not be opened. */
  readonly isLinked: boolean
}

function KeptPassage({ passage, place, isLinked }: KeptPassageProps) {
  const translate = useTranslate()
  const tell = useTellOutcome()
  const addressIn = useAddress(passage, place)
  const { quote, language, note } = passage
  const drop = async () => {
    const words = { done: translate('passage.dropped'), undone: translate('passage.restored') }
    tell(await dropPassages([passage.id]), words)
  }
  return (
    <>
      <blockquote lang={language} className={styles.quote}>
        {isLinked ? <Link to={addressIn(language)}>{quote}</Link> : quote}
      </blockquote>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {place?.isThere === false && <p className={styles.changed}>{translate('passage.changed')}</p>}
      <div className={styles.ways}>
        {isLinked && place?.twin && (
          <Link className={styles.way} to={addressIn(place.twin)}>
            {translate(`passage.twin.${place.twin}`)}
          </Link>
        )}
        <button type="button" className={styles.way} onClick={() => void drop()}>
          {translate('passage.drop')}
          <span className="vh" lang={language}>
            : {quote.slice(0, 60)}
          </span>
        </button>
      </div>
    </>
  )
}

interface KeptPassagesProps {
  readonly passages: readonly Passage[]
  /** The issue of the passages, once it is there. */
  readonly issue: Issue | undefined
  readonly isLinked?: boolean
}

/** Passages that a reader has kept, each in its language, with the way to where it stands today and to its twin. */
export function KeptPassages({ passages, issue, isLinked = true }: KeptPassagesProps) {
  const located = useLocated(issue, passages)
  return (
    <ul className={styles.passages}>
      {passages.map((passage) => (
        <li key={passage.id}>
          <KeptPassage passage={passage} place={located.get(passage.id)} isLinked={isLinked} />
        </li>
      ))}
    </ul>
  )
}
