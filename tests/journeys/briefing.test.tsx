import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import * as v from 'valibot'
import { BriefingIndexSchema, BriefingYearSchema } from '#domain/briefing.ts'
import { filesOf, openApp } from '../support/render-app.tsx'
import { buildIssue, sampleIssueData } from '../support/sample-issue.ts'

const [story] = sampleIssueData.stories
const question = {
  id: 'rooftop-question',
  kind: 'question',
  blocks: [{ id: 'rooftop-question-1', type: 'paragraph', text: { vi: 'Mái nào trước?', en: 'Which roof first?' } }],
}
const old = buildIssue({
  id: '2023-12-01',
  number: 6,
  date: '2023-12-01',
  edition: 'sample',
  stories: [{ ...story, topics: ['plants'], sections: [...(story?.sections ?? []), question] }],
})
const issue = buildIssue({
  stories: [
    {
      ...story,
      id: 'well',
      title: { vi: 'Giếng trời', en: 'The light well' },
      why: undefined,
      topics: ['light'],
      sections: [
        {
          id: 'well-synthesis',
          kind: 'synthesis',
          blocks: [
            {
              id: 'well-synthesis-1',
              type: 'paragraph',
              text: { vi: 'Gộp lại là ánh sáng. Và hơn nữa.', en: 'In sum it is light. And more.' },
            },
          ],
        },
      ],
    },
  ],
  updates: [
    {
      issueId: '2023-12-01',
      actionId: 'action-1',
      status: 'started',
      owner: { vi: 'Đội vườn', en: 'The garden team' },
    },
  ],
  answers: [{ issueId: '2023-12-01', questionId: 'rooftop-question', storyId: 'well' }],
})
const files = filesOf([issue, old])

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const read = <Output,>(file: string, schema: v.GenericSchema<unknown, Output>) =>
  v.parse(schema, JSON.parse(String(files.get(file))))
const entries = () => document.querySelectorAll('[data-entry]')
const address = () => screen.getByTestId('address').textContent

test('shows as many entries as the published data counts, newest first, the older year when it is asked for', async () => {
  const user = openApp('/en/for-fci/', files)
  const { years } = read('issues/briefing.json', BriefingIndexSchema)
  const total = years.reduce((sum, { count }) => sum + count, 0)
  expect(await screen.findByText(`${total} entries`)).toBeInTheDocument()
  const newest = read('issues/briefing/2024.json', BriefingYearSchema).entries.length
  await waitFor(() => expect(entries()).toHaveLength(newest))
  await user.click(screen.getByText(`Show ${years[1]?.count} more`))
  await waitFor(() => expect(entries()).toHaveLength(total))
})

test('tells the newest issue in two minutes: why, what to do, what is open', async () => {
  openApp('/en/for-fci/', files)
  const digest = await screen.findByRole('region', { name: 'The latest issue in two minutes' })
  expect(
    within(digest)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    expect.stringMatching(/^In sum it is light\. Read in full/),
    expect.stringMatching(/^Choose a roof\. Read in full/),
  ])
})

test('filters by words without tone marks and by topic over every year, and keeps both in the address', async () => {
  const user = openApp('/vi/for-fci/', files)
  await user.click(await screen.findByRole('searchbox'))
  await user.paste('phong may')
  expect(await screen.findByText('1 mục')).toBeInTheDocument()
  expect(entries()[0]).toHaveTextContent('Phòng máy của chúng ta cũng nóng.')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Chủ đề' }), 'light')
  expect(await screen.findByText('0 mục')).toBeInTheDocument()
  await waitFor(() => expect(address()).toContain('topic=light'))
  await waitFor(() => expect(address()).toContain('q=phong+may'))
})

test('says of an action how far it is and who told, and of a question where its answer is', async () => {
  openApp('/en/for-fci/?topic=plants', files)
  const action = (await screen.findByText('The garden team')).closest('li')
  expect(action).toHaveTextContent('Started')
  expect(action).toHaveTextContent('Started (Issue 7)')
  const asked = screen.getByText('Which roof first?').closest('li')
  expect(within(asked ?? document.body).getByRole('link', { name: 'The light well' })).toHaveAttribute(
    'href',
    '/en/issues/2024-01-12/well/',
  )
})

test('every entry leads to its panel, opened, or to its place', async () => {
  const user = openApp('/en/for-fci/?kind=why', files)
  await screen.findByText('1 entry')
  await user.click(screen.getByRole('link', { name: /The garden on the roof/ }))
  expect(address()).toBe('/en/issues/2023-12-01/rooftop/#why-rooftop')
  expect(await screen.findByRole('button', { name: 'Why it matters for FCI' })).toHaveAttribute('aria-expanded', 'true')
})

test('the later issue links back to what it follows up, the earlier one forward', async () => {
  const user = openApp('/en/issues/2024-01-12/', files)
  const news = await screen.findByRole('region', { name: 'Following up on what came before' })
  expect(
    within(news)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['StartedChoose a roof.', 'Answers an open questionWhich roof first?'])
  await user.click(within(news).getByRole('link', { name: 'Which roof first?' }))
  expect(address()).toBe('/en/issues/2023-12-01/rooftop/#rooftop-question')
  expect(await screen.findByRole('link', { name: 'The light well' })).toBeInTheDocument()
})

test('a topic gathers its stories, and a story leads to its topics', async () => {
  const user = openApp('/en/issues/2024-01-12/well/', files)
  await user.click(await screen.findByRole('link', { name: 'light' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'light' })).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'The light well' })).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: 'The garden on the roof' })).toBeNull()
  await user.click(screen.getByRole('link', { name: /All topics/ }))
  expect(await screen.findByRole('link', { name: 'plants' })).toBeInTheDocument()
})

test('the archive has a page for each year', async () => {
  const user = openApp('/en/issues/', files)
  expect(await screen.findAllByRole('link', { name: 'Small gardens' })).toHaveLength(2)
  await user.click(screen.getByRole('link', { name: '2023' }))
  expect(address()).toBe('/en/issues/2023/')
  expect(await screen.findByRole('heading', { level: 1, name: 'Issues of 2023' })).toBeInTheDocument()
  expect(await screen.findAllByRole('link', { name: 'Small gardens' })).toHaveLength(1)
  expect(screen.getByRole('link', { name: '2023' })).toHaveAttribute('aria-current', 'page')
  expect(screen.getByRole('heading', { name: 'December 2023' })).toBeInTheDocument()
})
