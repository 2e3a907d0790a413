import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { issueIndexQuery } from '#data/queries.ts'
import { chooseText, type Language } from '#domain/language.ts'
import { storyPath } from '#domain/paths.ts'
import { listKeptStories } from '#features/library/kept-stories.ts'
import { useLibrary } from '#features/library/use-library.ts'
import { matchItems, type FindOptions, type SearchOption } from '#features/search/option-groups.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { shelve, type ShelvedStory } from './library-shelf.ts'

const MOST = 4
const LONGEST = 100

const plain = (text: string) => ({
  text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
  marks: [],
})

interface Found {
  readonly option: SearchOption
  /** By which it is found. */
  readonly words: string
}

function titleOf({ story, storyId }: ShelvedStory, language: Language) {
  return story ? chooseText(story.title, language) : { text: storyId, language }
}

function storyOption(entry: ShelvedStory, language: Language): Found {
  const title = titleOf(entry, language)
  const { story } = entry
  return {
    words: story ? Object.values(story.title).join(' ') : title.text,
    option: {
      key: `kept-${entry.name}`,
      title: plain(title.text),
      titleLanguage: title.language,
      address: storyPath(language, entry.issueId, story?.id ?? entry.storyId),
    },
  }
}

function wordOptions(entry: ShelvedStory, language: Language) {
  const { option } = storyOption(entry, language)
  const address = option.address ?? ''
  const notes = entry.notes.map(
    ({ id, text }): Found => ({ words: text, option: { ...option, key: `note-${id}`, passage: plain(text) } }),
  )
  const passages = entry.passages.map(({ id, quote, blockId, language: written }): Found => {
    const view = written === language ? '' : `?view=${written}`
    const shown = { passage: plain(quote), passageLanguage: written, address: `${address}${view}#${blockId}` }
    return { words: quote, option: { ...option, key: `passage-${id}`, ...shown } }
  })
  return { notes, passages }
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

function find(found: readonly Found[], query: string): readonly SearchOption[] {
  return matchItems(found, query, ({ words }) => words)
    .slice(0, MOST)
    .map(({ option }) => option)
}

/** Finds what the reader keeps, for the search: saved stories, notes and passages by the words in them. */
export function useFindKept(): FindOptions {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const shelf = useShelf()
  return (query) => {
    const stories = shelf.filter(({ bookmark }) => bookmark !== undefined).map((entry) => storyOption(entry, language))
    const words = shelf.map((entry) => wordOptions(entry, language))
    const notes = words.flatMap((one) => one.notes)
    const passages = words.flatMap((one) => one.passages)
    return [
      { key: 'kept-stories', heading: translate('nav.library'), options: find(stories, query) },
      { key: 'kept-notes', heading: translate('note.title'), options: find(notes, query) },
      { key: 'kept-passages', heading: translate('passage.title'), options: find(passages, query) },
    ]
  }
}
