import { useEffect, useMemo, useRef, type RefObject } from 'react'
import type { Issue } from '#domain/issue.ts'
import { chooseText, type Language } from '#domain/language.ts'
import { storyBlocks, type Story } from '#domain/story.ts'
import { useShortcut } from '#features/keyboard/shortcuts.tsx'
import type { Passage } from '#features/library/library-record.ts'
import { paintPassages } from '#features/library/paint-passages.ts'
import { PassageBar, useKeepSelection } from '#features/library/passage-bar.tsx'
import { currentId, formerIds } from '#features/library/resolve-kept.ts'
import { StoryNotes } from '#features/library/story-notes.tsx'
import { useNotes, usePassages } from '#features/library/use-library.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { useToast } from '#ui/toast.tsx'
import { KeptPassages } from './kept-passages.tsx'
import styles from './story-kept.module.css'

export interface StoryKeptProps {
  readonly issue: Issue
  readonly story: Story
  readonly languages: readonly Language[]
}

/** Marks kept passages in the article that holds `place`. */
function usePaintedPassages(article: RefObject<Element | null>, passages: readonly Passage[]): void {
  useEffect(() => {
    if (article.current === null) return undefined
    return paintPassages({ root: article.current, passages })
  }, [article, passages])
}

/** Passages with the ids that their blocks have today. */
function useCurrentPassages(issue: Issue, story: Story): readonly Passage[] {
  const passages = usePassages(issue.id, story.id, formerIds(issue, story.id))
  return useMemo(
    () => passages.map((passage) => ({ ...passage, blockId: currentId(issue, passage.blockId) })),
    [issue, passages],
  )
}

/** What the reader keeps of a story: passages, marked in its text and listed here, and notes. Belongs into its `article`. */
export function StoryKept({ issue, story, languages }: StoryKeptProps) {
  const translate = useTranslate()
  const showToast = useToast()
  const article = useRef<Element>(null)
  const name = useMemo(() => ({ issueId: issue.id, storyId: story.id }), [issue.id, story.id])
  const blockIds = useMemo(() => storyBlocks(story).map(({ id }) => id), [story])
  const notes = useNotes(issue.id, story.id, formerIds(issue, story.id))
  const passages = useCurrentPassages(issue, story)
  const title = chooseText(story.title, languages[0] ?? issue.original).text
  const selection = { story: name, root: article, blockIds, kept: passages }
  const keepSelected = useKeepSelection(selection, () => showToast({ text: translate('passage.nothing') }))
  usePaintedPassages(article, passages)
  useShortcut('keep', keepSelected)
  return (
    <section
      ref={(section) => {
        article.current = section?.closest('article') ?? null
      }}
      className={styles.kept}
      aria-labelledby="kept-title"
    >
      <h2 id="kept-title">{translate('note.title')}</h2>
      <p className={styles.private}>{translate('note.private')}</p>
      {passages.length > 0 && (
        <>
          <h3>{translate('passage.title')}</h3>
          <KeptPassages passages={passages} issue={issue} />
        </>
      )}
      <StoryNotes story={name} title={title} notes={notes} />
      <PassageBar {...selection} />
    </section>
  )
}
