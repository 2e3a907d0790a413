import { takeOutHidden } from '#domain/hidden-characters.ts'
import {
  bookmarkKey,
  importing,
  noteWriting,
  passageKeeping,
  placeKeeping,
  removal,
  storyAddition,
  undoing,
  type NoteDraft,
  type PassageDraft,
} from './library-changes.ts'
import { LibrarySession, type SessionParts } from './library-session.ts'
import type { LibraryRecord } from './library-record.ts'
import type { LibrarySnapshot, Receipt, WriteOutcome } from './library-snapshot.ts'
import type { Places } from './reading-storage.ts'
import type { StoryName } from './reading-store.ts'

/** A draft whose record may not have an id yet. */
type New<Draft extends { readonly id: string }> = Omit<Draft, 'id'> & { readonly id?: string }

/**
 * Everything that a reader keeps: a store for any view. A change is in the snapshot before its call returns; the
 * promise says how it ended, never rejects, and is fulfilled only when the device has confirmed.
 */
export interface LibraryStore {
  /** The library now; the same object until something changes. */
  readonly getSnapshot: () => LibrarySnapshot
  /** Calls back after every change, of this tab or another; returns what ends that. Opens storage when there is time. */
  readonly subscribe: (listener: () => void) => () => void
  /** Opens storage now; fulfilled when the library is there, or is known not to be. */
  readonly load: () => Promise<void>
  /** Saves a story; one that is saved already keeps its date. */
  readonly saveStory: (story: StoryName) => Promise<WriteOutcome>
  readonly removeStories: (stories: readonly StoryName[]) => Promise<WriteOutcome>
  /** Writes a new note, or, with an id, writes that one anew. Blank text removes it. */
  readonly writeNote: (note: New<NoteDraft>) => Promise<WriteOutcome>
  readonly removeNote: (id: string) => Promise<WriteOutcome>
  /** Keeps a new passage, or, with an id, what is noted on that one. */
  readonly keepPassage: (passage: New<PassageDraft>) => Promise<WriteOutcome>
  readonly removePassage: (id: string) => Promise<WriteOutcome>
  /** Merges reading places, by `issue/story`; a place never gets worse. */
  readonly keepPlaces: (places: Places) => Promise<WriteOutcome>
  /** Merges records of a file or link, all in one transaction. */
  readonly importRecords: (records: readonly LibraryRecord[]) => Promise<WriteOutcome>
  /** Removes everything: what is left are tombstones. */
  readonly clear: () => Promise<WriteOutcome>
  /** Puts back what a change replaced, where it has not changed since. */
  readonly undo: (receipt: Receipt) => Promise<WriteOutcome>
  /** Every record, tombstones included: what an export holds. */
  readonly readRecords: () => Promise<readonly LibraryRecord[]>
  /** Notes that the library was exported. */
  readonly noteExport: () => Promise<void>
  /** Notes that the app is in use, so that the next visit knows when the last one was. */
  readonly noteVisit: () => Promise<void>
  /** The raw records that were set aside, as text. */
  readonly readAside: () => Promise<string>
  /** Throws away what was set aside. */
  readonly dropAside: () => Promise<void>
  readonly dismissFailure: () => void
  readonly dismissCleared: () => void
  /** Lets go of storage and of other tabs. */
  readonly close: () => void
}

interface StoreParts extends SessionParts {
  /** A name that nothing else has: lower-case letters, digits and hyphens. */
  readonly createId: () => string
}

/** A library over a storage, a clock and a way to other tabs. */
export function createLibraryStore(parts: StoreParts): LibraryStore {
  const session = new LibrarySession(parts)
  const commit = session.commit
  const remove = (...keys: string[]) => commit(removal(new Set(keys)))
  return {
    getSnapshot: session.getSnapshot,
    subscribe: session.subscribe,
    load: session.load,
    close: session.close,
    readRecords: session.readRecords,
    readAside: session.readAside,
    dropAside: session.dropAside,
    noteExport: () => session.noteMeta(() => ({ exportedAt: parts.clock() })),
    noteVisit: session.noteVisit,
    dismissFailure: session.dismissFailure,
    dismissCleared: session.dismissCleared,
    saveStory: (story) => commit(storyAddition(story)),
    removeStories: (stories) => remove(...stories.map(bookmarkKey)),
    writeNote: ({ id = parts.createId(), ...note }) =>
      takeOutHidden(note.text).text.trim() === '' ? remove(`note/${id}`) : commit(noteWriting({ id, ...note })),
    removeNote: (id) => remove(`note/${id}`),
    keepPassage: ({ id = parts.createId(), ...passage }) => commit(passageKeeping({ id, ...passage })),
    removePassage: (id) => remove(`passage/${id}`),
    keepPlaces: (places) => commit(placeKeeping(places)),
    importRecords: (records) => commit(importing(records)),
    clear: () => commit(removal('all')),
    undo: (receipt) => commit(undoing(receipt)),
  }
}
