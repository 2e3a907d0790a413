import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { filesOf, openApp } from '../support/render-app.tsx'
import { buildIssue, sampleIssueData } from '../support/sample-issue.ts'

const [rooftop] = sampleIssueData.stories
const attic = { ...structuredClone(rooftop), id: 'attic', number: 2, why: undefined, sections: [] }
const files = filesOf([buildIssue({ stories: [rooftop, { ...attic, title: { vi: 'Gác mái', en: 'The attic' } }] })])
const story = '/vi/issues/2024-01-12/rooftop/'

async function openStory() {
  const user = openApp(story, files)
  await screen.findByRole('heading', { level: 1, name: 'Khu vườn trên mái' })
  return user
}

test('goes to the next story and back with J and K', async () => {
  const user = await openStory()
  await user.keyboard('j')
  expect(screen.getByRole('heading', { level: 1, name: 'Gác mái' })).toHaveFocus()
  await user.keyboard('k')
  expect(screen.getByRole('heading', { level: 1, name: 'Khu vườn trên mái' })).toHaveFocus()
})

test('flips the language with L and sets both side by side with B', async () => {
  const user = await openStory()
  await user.keyboard('b')
  expect(screen.getByTestId('address')).toHaveTextContent('?view=both')
  await user.keyboard('b')
  expect(screen.getByTestId('address')).toHaveTextContent(/rooftop\/$/)
  await user.keyboard('l')
  expect(screen.getByTestId('address')).toHaveTextContent('/en/issues/2024-01-12/rooftop/')
})

test('shows the map of the keys with ?', async () => {
  const user = await openStory()
  await user.keyboard('?')
  const map = screen.getByRole('dialog', { name: 'Phím tắt' })
  expect(map).toHaveTextContent('Đổi ngôn ngữ trang')
})

test('never takes a letter that is being typed', async () => {
  const user = openApp('/vi/papers/', files)
  await user.type(await screen.findByRole('searchbox'), 'l')
  await waitFor(() => expect(screen.getByTestId('address')).toHaveTextContent('/vi/papers/?q=l'))
})

test('stays quiet when the reader switched single keys off', async () => {
  localStorage.setItem('cm.prefs', JSON.stringify({ keys: false }))
  window.dispatchEvent(new StorageEvent('storage', { key: 'cm.prefs', newValue: localStorage.getItem('cm.prefs') }))
  const user = await openStory()
  await user.keyboard('l')
  expect(screen.getByTestId('address')).toHaveTextContent('/vi/')
  localStorage.clear()
  window.dispatchEvent(new StorageEvent('storage', { key: 'cm.prefs', newValue: null }))
})

test('opens every panel of an issue at once, and shuts them again', async () => {
  const user = openApp('/vi/issues/2024-01-12/', files)
  await user.click(await screen.findByRole('button', { name: 'Mở tất cả phần liên quan đến FCI' }))
  for (const button of screen.getAllByRole('button', { name: /^Tại sao quan trọng/ })) {
    expect(button).toHaveAttribute('aria-expanded', 'true')
  }
  await user.click(screen.getByRole('button', { name: 'Thu gọn tất cả' }))
  expect(screen.getByRole('button', { name: /^Tại sao quan trọng/ })).toHaveAttribute('aria-expanded', 'false')
})
