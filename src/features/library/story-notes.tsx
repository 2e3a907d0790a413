import { useEffect, useRef, useState } from 'react'
import { useTranslate } from '#i18n/interface-language.tsx'
import type { Note } from './library-record.ts'
import { readDraft } from './draft-storage.ts'
import { NoteForm } from './note-form.tsx'
import { placeName, type StoryName } from './reading-store.ts'
import styles from './story-notes.module.css'
import { libraryStore } from './use-library.ts'
import { useTellOutcome } from './use-tell-outcome.ts'

interface StoryNotesProps {
  readonly story: StoryName
  /** What the story is called, for the names of fields and buttons. */
  readonly title: string
  /** The notes on the story, oldest first. */
  readonly notes: readonly Note[]
}

const NEW = 'new'

function NoteItem({ note, story, title, onEdit, onRemoved, isEdited, onEnd }: NoteItemProps) {
  const translate = useTranslate()
  const tell = useTellOutcome()
  const remove = async () => {
    const outcome = await libraryStore.removeNote(note.id)
    tell(outcome, { done: translate('note.removed'), undone: translate('note.restored') })
    if (outcome.kind !== 'failed') onRemoved()
  }
  if (isEdited) return <NoteForm story={story} title={title} note={note} takesFocus onEnd={onEnd} />
  const about = <span className="vh">: {note.text.slice(0, 60)}</span>
  return (
    <>
      <p className={styles.text} dir="auto">
        <span className="vh">{translate('note.one')} </span>
        {note.text}
      </p>
      <div className={styles.buttons}>
        <button type="button" className={styles.plain} data-edit={note.id} onClick={onEdit}>
          {translate('note.edit')}
          {about}
        </button>
        <button type="button" className={styles.plain} onClick={() => void remove()}>
          {translate('note.remove')}
          {about}
        </button>
      </div>
    </>
  )
}

interface NoteItemProps extends Pick<StoryNotesProps, 'story' | 'title'> {
  readonly note: Note
  readonly isEdited: boolean
  readonly onEdit: () => void
  readonly onEnd: () => void
  readonly onRemoved: () => void
}

/** Gives the focus back to the button that opened the form, once the form is gone. */
function useWayBack() {
  const root = useRef<HTMLDivElement>(null)
  const backTo = useRef<string>(undefined)
  useEffect(() => {
    if (backTo.current === undefined) return
    const button = root.current?.querySelector<HTMLElement>(`[data-edit="${backTo.current}"]`)
    backTo.current = undefined
    button?.focus()
  })
  const comeBackTo = (id: string | undefined) => {
    backTo.current = id
  }
  return { root, comeBackTo }
}

/** The notes on a story, each of which can be written anew or deleted, and the way to another one. */
export function StoryNotes({ story, title, notes }: StoryNotesProps) {
  const translate = useTranslate()
  const [edited, setEdited] = useState(() => (readDraft(placeName(story)) ? NEW : undefined))
  const [isAsked, setIsAsked] = useState(false)
  const { root, comeBackTo } = useWayBack()
  const edit = (id: string) => {
    setIsAsked(true)
    setEdited(id)
  }
  const end = () => {
    comeBackTo(edited)
    setEdited(undefined)
  }
  const leaveRemoved = () => {
    comeBackTo(NEW)
    setEdited(undefined)
  }
  return (
    <div ref={root} className={styles.notes}>
      {notes.length > 0 && (
        <ul className={styles.list}>
          {notes.map((note) => (
            <li key={note.id}>
              <NoteItem
                note={note}
                story={story}
                title={title}
                isEdited={edited === note.id}
                onEdit={() => edit(note.id)}
                onEnd={end}
                onRemoved={leaveRemoved}
              />
            </li>
          ))}
        </ul>
      )}
      {edited === NEW ? (
        <NoteForm story={story} title={title} takesFocus={isAsked} onEnd={end} />
      ) : (
        <button type="button" className="button-quiet" data-edit={NEW} onClick={() => edit(NEW)}>
          {translate('note.write')}
          <span className="vh">: {title}</span>
        </button>
      )}
    </div>
  )
}
