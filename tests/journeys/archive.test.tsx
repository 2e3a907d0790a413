import 'fake-indexeddb/auto'
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { issueYearFile, paperYearFile } from '#domain/paths.ts'
import { libraryStore } from '#features/library/use-library.ts'
import { filesOf, openApp } from '../support/render-app.tsx'
import { buildIssue, sampleIssueData } from '../support/sample-issue.ts'

vi.setConfig({ testTimeout: 30_000 })

const WEEKS = 70
const DAY = 86_400_000
const [story] = sampleIssueData.stories
const dayOf = (week: number) => new Date(Date.UTC(2022, 0, 6) + week * 7 * DAY).toISOString().slice(0, 10)

/** Seventy weeks with a paper each, of which the indexes hold the newest only. */
const issues = Array.from({ length: WEEKS }, (_none, week) => {
  const arxivId = `2201.${String(week + 1).padStart(5, '0')}`
  const paper = { id: `arxiv:${arxivId}`, arxivId, title: `Paper of week ${week + 1}`, date: dayOf(week) }
  return buildIssue({
    id: week === 1 ? 'a-name-of-its-own' : dayOf(week),
    number: week + 1,
    date: dayOf(week),
    title: { vi: `Số tuần ${week + 1}`, en: `Week ${week + 1}` },
    stories: [{ ...story, paperIds: [paper.id] }],
    papers: [paper],
  })
})
const files = filesOf(issues)

beforeEach(() => libraryStore.load())
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  await act(() => libraryStore.clear())
})

/** Roles of long tables take long to find; here the words of their links will do. */
const papers = () =>
  screen.queryAllByText(/^Paper of week/, { selector: 'a, a *' }).filter((name) => name.closest('th') !== null)
const PATIENCE = { timeout: 10_000 }

test('the list of issues shows the newest, and leads to the year of those before', async () => {
  const user = openApp('/en/issues/', files)
  const main = within(await screen.findByRole('main'))
  expect(await main.findByRole('link', { name: 'Week 70' }, PATIENCE)).toBeVisible()
  expect(main.queryByRole('link', { name: 'Week 46' })).toBeNull()
  await user.click(main.getByRole('link', { name: 'Earlier issues: 2022' }))
  expect(await main.findByRole('link', { name: 'Week 46' }, PATIENCE)).toBeVisible()
  expect(main.getByRole('heading', { level: 1, name: 'Issues of 2022' })).toHaveFocus()
  expect(main.getByRole('link', { name: '2022' })).toHaveAttribute('aria-current', 'page')
  expect(main.getByText('52 issues')).toBeVisible()
})

test('a year without issues is a page that is not there', async () => {
  openApp('/vi/issues/1999/', files)
  expect(await screen.findByRole('heading', { level: 1, name: 'Không tìm thấy trang' }, PATIENCE)).toBeVisible()
})

test('an issue leads to its neighbours without the list of all issues', async () => {
  const without = new Map([...files].filter(([file]) => !file.startsWith('issues/index')))
  openApp(`/en/issues/${dayOf(30)}/`, without)
  const ways = within(await screen.findByRole('navigation', { name: 'Between issues' }, PATIENCE))
  expect(ways.getByRole('link', { name: 'Previous issueWeek 30' })).toHaveAttribute('href', `/en/issues/${dayOf(29)}/`)
  expect(ways.getByRole('link', { name: 'Next issueWeek 32' })).toHaveAttribute('href', `/en/issues/${dayOf(31)}/`)
})

test('more papers come when they are asked for, with the focus on the first of them', async () => {
  const user = openApp('/en/papers/', files)
  expect(await screen.findByText('70 papers', {}, PATIENCE)).toBeVisible()
  expect(papers()).toHaveLength(60)
  await user.click(screen.getByText('Show 10 more'))
  await waitFor(() => expect(papers()).toHaveLength(70), PATIENCE)
  expect(papers()[60]?.closest('a')).toHaveFocus()
  expect(papers()[60]).toHaveTextContent('Paper of week 10')
  expect(screen.queryByText(/^Show/)).toBeNull()
})

test('filter and order of papers hold for all of them, from the address too', async () => {
  openApp('/en/papers/?q=week&sort=az', files)
  expect(await screen.findByText('70 papers', {}, PATIENCE)).toBeVisible()
  expect(papers()[0]).toHaveTextContent('Paper of week 1')
})

test('tells when the older papers did not come, and goes on with the others', async () => {
  const without = new Map([...files].filter(([file]) => file !== paperYearFile('2022')))
  openApp('/en/papers/?q=week', without)
  expect(await screen.findByText(/list of papers didn’t load/, {}, PATIENCE)).toBeVisible()
  expect(papers()).toHaveLength(60)
})

test.each([
  ['by its date', dayOf(3), 'Số tuần 4'],
  ['by a name of its own', 'a-name-of-its-own', 'Số tuần 2'],
])('a saved story of an old issue that is called %s has its names and its paper', async (_how, issueId, title) => {
  await libraryStore.saveStory({ issueId, storyId: 'rooftop' })
  openApp('/vi/library/', files)
  expect(await screen.findByRole('heading', { level: 2, name: title }, PATIENCE)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Khu vườn trên mái' })).toBeVisible()
  expect(await screen.findByRole('button', { name: /1 bài báo/ }, PATIENCE)).toBeVisible()
})

test('the library tells when the names of an old issue did not come, and shows what is kept', async () => {
  await libraryStore.saveStory({ issueId: dayOf(3), storyId: 'rooftop' })
  await libraryStore.saveStory({ issueId: dayOf(69), storyId: 'rooftop' })
  openApp('/vi/library/', new Map([...files].filter(([file]) => file !== issueYearFile('2022'))))
  expect(await screen.findByRole('alert', {}, PATIENCE)).toBeVisible()
  expect(screen.getByRole('heading', { level: 2, name: 'Số tuần 70' })).toBeVisible()
})
