import 'fake-indexeddb/auto'
import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { beforeEach, expect, test } from 'vitest'
import { libraryStore, useBookmark, useLibrary, useNotes, usePassages } from '#features/library/use-library.ts'

const ISSUE = '2024-01-12'
const STORY = { issueId: ISSUE, storyId: 'rooftop' }
const FORMER = ['roof']

function Probe() {
  const { isSaved, isPending, toggle } = useBookmark(ISSUE, 'rooftop', FORMER)
  const { phase } = useLibrary()
  const notes = useNotes(ISSUE, 'rooftop')
  const passages = usePassages(ISSUE, 'rooftop')
  return (
    <>
      <button aria-pressed={isSaved} onClick={() => void toggle()}>
        save
      </button>
      <output>{[phase, isPending, ...notes.map(({ text }) => text), passages.length].join(' ')}</output>
    </>
  )
}

const button = () => screen.getByRole('button', { name: 'save' })
const isPressed = () => button().getAttribute('aria-pressed')

beforeEach(async () => {
  await libraryStore.load()
  await libraryStore.clear()
})

test('a prerendered page knows nothing of the library, and opens no storage', () => {
  expect(renderToString(<Probe />)).toContain('aria-pressed="false"')
  expect(renderToString(<Probe />)).toContain('unloaded false 0')
})

test('shows a story as saved at once, and in the end as kept', async () => {
  render(<Probe />)
  await userEvent.click(button())
  expect(isPressed()).toBe('true')
  await screen.findByText('ready false 0')
  expect(libraryStore.getSnapshot().bookmarks.has(`${ISSUE}/rooftop`)).toBe(true)
  await userEvent.click(button())
  expect(isPressed()).toBe('false')
})

test('knows a story that was saved under a former id, and removes it under that one', async () => {
  await libraryStore.saveStory({ issueId: ISSUE, storyId: 'roof' })
  render(<Probe />)
  expect(isPressed()).toBe('true')
  await userEvent.click(button())
  expect(isPressed()).toBe('false')
  await act(() => libraryStore.load())
  expect(libraryStore.getSnapshot().bookmarks.size).toBe(0)
})

test('shows the notes and passages of its story, oldest first', async () => {
  render(<Probe />)
  await act(async () => {
    await libraryStore.writeNote({ ...STORY, id: 'note-b-of-2', text: 'một' })
    await libraryStore.writeNote({ ...STORY, id: 'note-a-of-2', text: 'hai' })
    await libraryStore.writeNote({ ...STORY, storyId: 'attic', text: 'khác' })
    await libraryStore.keepPassage({ ...STORY, blockId: 'b-1', language: 'vi', quote: 'mái', start: 0, end: 3 })
  })
  expect(screen.getByRole('status')).toHaveTextContent(/^ready false (một hai|hai một) 1$/)
})
