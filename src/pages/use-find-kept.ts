import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { issueIndexQuery } from '#data/queries.ts'
import { chooseText, type Language } from '#domain/language.ts'
import { storyPath } from '#domain/paths.ts'
import { listKeptStories } from '#features/library/kept-stories.ts'
import type { Note, Passage } from '#features/library/library-record.ts'
import { useLibrary } from '#features/library/use-library.ts'
import { beginningsFilter, type FindOptions, type SearchOption } from '#features/search/option-groups.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { useFoldedAhead } from './folded-words.ts'
import { foldNote, foldPassage, foldTitle, foldWords, shelve, type ShelvedStory } from './library-shelf.ts'

const MOST = 4
const LONGEST = 100

const plain = (text: string) => ({
  text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
  marks: [],
})

function titleOf({ story, storyId }: ShelvedStory, language: Language) {
  return story ? chooseText(story.title, language) : { text: storyId, language }
}

function storyOption(entry: ShelvedStory, language: Language): SearchOption & { readonly address: string } {
  const title = titleOf(entry, language)
  return {
    key: `kept-${entry.name}`,
    title: plain(title.text),
    titleLanguage: title.language,
    address: storyPath(language, entry.issueId, entry.story?.id ?? entry.storyId),
  }
}

const noteOption = (entry: ShelvedStory, { id, text }: Note, language: Language): SearchOption => ({
  ...storyOption(entry, language),
  key: `note-${id}`,
  passage: plain(text),
})

function passageOption(entry: ShelvedStory, passage: Passage, language: Language): SearchOption {
  const { id, quote, blockId, language: written } = passage
  const option = storyOption(entry, language)
  const view = written === language ? '' : `?view=${written}`
  const shown = { passage: plain(quote), passageLanguage: written, address: `${option.address}${view}#${blockId}` }
  return { ...option, key: `passage-${id}`, ...shown }
}

/** Everything kept, with what the list of issues knows of it. */
function useShelf(): readonly ShelvedStory[] {
  const { bookmarks, notes, passages } = useLibrary()
  const { data } = useQuery(issueIndexQuery())
  return useMemo(
    () => shelve(listKeptStories({ bookmarks, notes, passages }), data?.issues ?? []),
    [bookmarks, notes, passages, data],
  )
}

/** The first few that answer; what is found of thousands is not worth more work than that. */
function findFirst<Item>(items: Iterable<Item>, isFound: (item: Item) => boolean): readonly Item[] {
  const found: Item[] = []
  for (const item of items) {
    if (isFound(item)) found.push(item)
    if (found.length === MOST) break
  }
  return found
}

function* wordsIn<Words>(shelf: readonly ShelvedStory[], wordsOf: (entry: ShelvedStory) => readonly Words[]) {
  for (const entry of shelf) for (const words of wordsOf(entry)) yield { entry, words }
}

function findIn(shelf: readonly ShelvedStory[], isWanted: (folded: string) => boolean) {
  const stories = findFirst(shelf, (one) => one.bookmark !== undefined && isWanted(foldTitle(one)))
  const notes = findFirst(
    wordsIn(shelf, (entry) => entry.notes),
    ({ words }) => isWanted(foldNote(words)),
  )
  const passages = findFirst(
    wordsIn(shelf, (entry) => entry.passages),
    ({ words }) => isWanted(foldPassage(words)),
  )
  return { stories, notes, passages }
}

/** Finds what the reader keeps, for the search: saved stories, notes and passages by the words in them. */
export function useFindKept(): FindOptions {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const shelf = useShelf()
  const isFolded = useFoldedAhead(shelf, foldWords)
  return (query) => {
    const isWanted = isFolded ? beginningsFilter(query) : undefined
    if (isWanted === undefined) return []
    const { stories, notes, passages } = findIn(shelf, isWanted)
    const options = {
      stories: stories.map((entry) => storyOption(entry, language)),
      notes: notes.map(({ entry, words }) => noteOption(entry, words, language)),
      passages: passages.map(({ entry, words }) => passageOption(entry, words, language)),
    }
    return [
      { key: 'kept-stories', heading: translate('nav.library'), options: options.stories },
      { key: 'kept-notes', heading: translate('note.title'), options: options.notes },
      { key: 'kept-passages', heading: translate('passage.title'), options: options.passages },
    ]
  }
}
