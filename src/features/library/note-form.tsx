import { useId, useState, type KeyboardEvent } from 'react'
import { useTranslate } from '#i18n/interface-language.tsx'
import { LONGEST_NOTE, type Note } from './library-record.ts'
import type { WriteProblem } from './library-snapshot.ts'
import { dropDraft, holdDraft, readDraft } from './draft-storage.ts'
import { placeName, type StoryName } from './reading-store.ts'
import styles from './story-notes.module.css'
import { libraryStore } from './use-library.ts'
import { PROBLEM_WORDS, useTellOutcome } from './use-tell-outcome.ts'

interface NoteFormProps {
  readonly story: StoryName
  /** What the story is called, for the name of the field. */
  readonly title: string
  /** The note to be written anew; absent for a new one. */
  readonly note?: Note
  /** True where the reader has just asked for the field. */
  readonly takesFocus: boolean
  /** Called when the note is kept, or the reader has given up. */
  readonly onEnd: () => void
}

const ROWS = 4

/** Writes a note and waits for the device; what could not be kept stays in the field. */
function useNoteWriting({ story, note, onEnd }: NoteFormProps) {
  const translate = useTranslate()
  const tell = useTellOutcome()
  const name = note?.id ?? placeName(story)
  const [text, setText] = useState(() => readDraft(name) ?? note?.text ?? '')
  const [isSaving, setIsSaving] = useState(false)
  const [problem, setProblem] = useState<WriteProblem>()
  const write = (next: string) => {
    setText(next)
    holdDraft(name, next)
  }
  const end = () => {
    dropDraft(name)
    onEnd()
  }
  const save = async () => {
    if (isSaving) return
    setProblem(undefined)
    setIsSaving(true)
    const { issueId, storyId } = story
    const outcome = await libraryStore.writeNote({ issueId, storyId, text, ...(note && { id: note.id }) })
    setIsSaving(false)
    if (outcome.kind === 'failed') {
      libraryStore.dismissFailure()
      setProblem(outcome.problem)
      return
    }
    const removal = { done: translate('note.removed'), undone: translate('note.restored') }
    tell(outcome, text.trim() === '' ? removal : { done: translate('note.saved') })
    end()
  }
  return { text, write, isSaving, problem, save, end }
}

/** A field for a note. It says “saved” when the device has confirmed it, and never loses what was typed. */
export function NoteForm(props: NoteFormProps) {
  const { title, note, takesFocus } = props
  const translate = useTranslate()
  const id = useId()
  const { text, write, isSaving, problem, save, end } = useNoteWriting(props)
  const isEmpty = note === undefined && text.trim() === ''
  const isTouched = text !== (note?.text ?? '')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (isSave && !isEmpty) void save()
    else if (event.key === 'Escape' && !isTouched) end()
    else return
    event.preventDefault()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <label htmlFor={id}>{translate('note.field', { title })}</label>
      <textarea
        id={id}
        ref={takesFocus ? focusEnd : undefined}
        rows={ROWS}
        maxLength={LONGEST_NOTE}
        value={text}
        readOnly={isSaving}
        aria-describedby={problem && `${id}-problem`}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {problem && (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {translate('note.failed', { problem: translate(PROBLEM_WORDS[problem]) })}
        </p>
      )}
      <div className={styles.buttons}>
        <button type="submit" className="button-quiet" disabled={isEmpty} aria-busy={isSaving}>
          {translate('note.save')}
        </button>
        <button type="button" className={styles.plain} onClick={end}>
          {translate(isTouched ? 'note.cancel' : 'note.shut')}
        </button>
      </div>
    </form>
  )
}

/** Being the same function at every render, it is called once. */
function focusEnd(field: HTMLTextAreaElement | null): void {
  if (field === null) return
  field.focus({ preventScroll: true })
  field.setSelectionRange(field.value.length, field.value.length)
}
