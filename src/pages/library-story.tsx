import { useQuery } from '@tanstack/react-query'
import { memo, useState } from 'react'
import { Link } from 'react-router-dom'
import { issueQuery } from '#data/queries.ts'
import { chooseText, type ChosenText } from '#domain/language.ts'
import { issuePath, storyPath } from '#domain/paths.ts'
import type { Receipt } from '#features/library/library-snapshot.ts'
import { resolveStory } from '#features/library/resolve-kept.ts'
import { SaveButton } from '#features/library/save-button.tsx'
import { libraryStore } from '#features/library/use-library.ts'
import { useStoryReading } from '#features/library/use-reading.ts'
import { StoryNotes } from '#features/library/story-notes.tsx'
import { useTellOutcome } from '#features/library/use-tell-outcome.ts'
import { formatDate } from '#i18n/format-date.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import slit from '#ui/slit.module.css'
import { Kicker } from './issue-kicker.tsx'
import { KeptPassages } from './kept-passages.tsx'
import { isSameEntry, type ShelvedStory } from './library-shelf.ts'
import styles from './library-story.module.css'
import { useIsNear } from './use-is-near.ts'

interface NamedStory {
  readonly title: Omit<ChosenText, 'isFallback'>
  /** Where it is read, or at least its issue. */
  readonly address: string | undefined
}

/** What a kept story is called today; one with another id is looked up in its issue. */
function useNamedStory({ issueId, storyId, issue, story }: ShelvedStory): NamedStory {
  const language = useInterfaceLanguage()
  const translate = useTranslate()
  const { data } = useQuery({ ...issueQuery(issueId), enabled: issue !== undefined && story === undefined })
  const found = story ?? (data && resolveStory(data, storyId))
  if (found) return { title: chooseText(found.title, language), address: storyPath(language, issueId, found.id) }
  const title = { text: translate('library.gone', { id: storyId }), language }
  return { title, address: issue && issuePath(language, issueId) }
}

function StoryFacts({ entry, showsIssue }: { entry: ShelvedStory; showsIssue: boolean }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const { state, progress } = useStoryReading(entry.issueId, entry.storyId)
  const day = entry.bookmark && new Date(entry.bookmark.savedAt).toISOString().slice(0, 10)
  const number = entry.issue?.number
  return (
    <Kicker>
      {showsIssue && number !== undefined && <span>{translate('issue.n', { n: number })}</span>}
      {entry.story && <span>{translate('story.minutes', { n: entry.story.minutes[language] })}</span>}
      {state === 'done' && <span>{translate('story.state.done')}</span>}
      {state === 'reading' && <span>{translate('library.read', { p: Math.round(progress * 100) })}</span>}
      {day !== undefined && (
        <span>
          {translate('library.savedOn')} <time dateTime={day}>{formatDate(day, language, 'short')}</time>
        </span>
      )}
    </Kicker>
  )
}

/** Where passages are kept, their issue is read, once the story comes near. */
function usePassagesIssue({ issueId, issue, passages }: ShelvedStory) {
  const [place, isNear] = useIsNear()
  const isWanted = issue !== undefined && passages.length > 0 && isNear
  const { data } = useQuery({ ...issueQuery(issueId), enabled: isWanted })
  return [place, data] as const
}

function KeptWords({ entry, title, isLinked }: { entry: ShelvedStory; title: string; isLinked: boolean }) {
  const [place, issue] = usePassagesIssue(entry)
  return (
    // Thousands of watched elements would cost every frame.
    <div ref={entry.passages.length > 0 ? place : null} className={styles.words}>
      {entry.passages.length > 0 && <KeptPassages passages={entry.passages} issue={issue} isLinked={isLinked} />}
      <StoryNotes story={entry} title={title} notes={entry.notes} />
    </div>
  )
}

function UndoRemoval({ entry, title, receipt }: { entry: ShelvedStory; title: string; receipt: Receipt | undefined }) {
  const translate = useTranslate()
  const tell = useTellOutcome()
  const undo = async () => {
    const { issueId, storyId } = entry
    const outcome = receipt ? libraryStore.undo(receipt) : libraryStore.saveStory({ issueId, storyId })
    tell(await outcome, { done: translate('save.restored', { title }) })
  }
  return (
    <button type="button" className="button-quiet" onClick={() => void undo()}>
      {translate('save.undo')}
      <span className="vh">: {title}</span>
    </button>
  )
}

interface LibraryStoryProps {
  readonly entry: ShelvedStory
  /** True where the story was saved when the page was opened and is not any more. */
  readonly isRemoved: boolean
  /** True where its issue is not named above it. */
  readonly showsIssue: boolean
}

function isSame(one: LibraryStoryProps, other: LibraryStoryProps): boolean {
  return one.isRemoved === other.isRemoved && one.showsIssue === other.showsIssue && isSameEntry(one.entry, other.entry)
}

function Story({ entry, isRemoved, showsIssue }: LibraryStoryProps) {
  const { title, address } = useNamedStory(entry)
  const [receipt, setReceipt] = useState<Receipt>()
  const words = <span lang={title.language}>{title.text}</span>
  return (
    <li className={`${slit.slit} ${styles.story}`} data-entry data-removed={isRemoved}>
      <div className={styles.what}>
        <StoryFacts entry={entry} showsIssue={showsIssue} />
        <h3 className={styles.title}>
          {isRemoved && <s>{words}</s>}
          {!isRemoved && (address === undefined ? words : <Link to={address}>{words}</Link>)}
        </h3>
        {!isRemoved && <KeptWords entry={entry} title={title.text} isLinked={address !== undefined} />}
      </div>
      <div className={styles.tools}>
        {isRemoved && <UndoRemoval entry={entry} title={title.text} receipt={receipt} />}
        <SaveButton issueId={entry.issueId} storyId={entry.storyId} title={title} onRemoved={setReceipt} />
      </div>
    </li>
  )
}

/** One kept story: its title, how far, and what was noted on it and marked in it. */
export const LibraryStory = memo(Story, isSame)
