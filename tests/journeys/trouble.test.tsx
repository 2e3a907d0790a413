import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { issueFile, issueIndexFile } from '#domain/paths.ts'
import { buildIssue, sampleIssueData } from '../support/sample-issue.ts'
import { filesOf, openApp, type Files } from '../support/render-app.tsx'

const other = buildIssue({ id: '2024-01-05', number: 6, date: '2024-01-05', title: { vi: 'Số trước đó' } })

function filesWith(body: unknown): Files {
  const files = filesOf([buildIssue(), other])
  files.set(issueFile('2024-01-12'), body)
  return files
}

const DAMAGED: [string, unknown, RegExp][] = [
  ['a page of HTML where JSON should be', '<!doctype html><h1>Xin chào</h1>', /Không tải được số 2024-01-12/],
  ['JSON that breaks off', '{"schemaVersion": 1, "id": "2024', /Không tải được số 2024-01-12/],
  ['a list instead of an issue', [], /Dữ liệu của số 2024-01-12 bị lỗi/],
  ['an issue without stories', { ...sampleIssueData, stories: [] }, /Dữ liệu của số 2024-01-12 bị lỗi/],
  ['another issue', { ...sampleIssueData, id: '2024-01-05' }, /Dữ liệu của số 2024-01-12 bị lỗi/],
]

test.each(DAMAGED)('names the issue and offers another try when it gets %s', async (_what, body, message) => {
  const files = filesWith(body)
  const user = openApp('/vi/issues/2024-01-12/', files)
  expect(await screen.findByRole('alert')).toHaveTextContent(message)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('2024-01-12')
  files.set(issueFile('2024-01-12'), buildIssue())
  await user.click(screen.getByRole('button', { name: 'Thử lại' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Những khu vườn nhỏ' })).toBeVisible()
})

test('offers the page anew, and no try that cannot help, where an issue is of a later format', async () => {
  openApp('/vi/issues/2024-01-12/', filesWith({ ...sampleIssueData, schemaVersion: 99 }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Số 2024-01-12 cần phiên bản mới hơn')
  expect(screen.getByRole('button', { name: 'Tải lại' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Thử lại' })).toBeNull()
})

test('goes on showing the rest of the page beside a damaged issue', async () => {
  const user = openApp('/vi/', filesWith({ schemaVersion: 1 }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Dữ liệu của số 2024-01-12 bị lỗi')
  await user.click(screen.getByRole('link', { name: 'Số trước đó' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Số trước đó' })).toBeVisible()
})

test('says that the list did not load, and loads it at the next try', async () => {
  const files = filesOf([buildIssue()])
  const list = files.get(issueIndexFile)
  files.set(issueIndexFile, '<!doctype html>')
  const user = openApp('/en/issues/', files)
  expect(await screen.findByRole('alert')).toHaveTextContent('The list of issues didn’t load.')
  files.set(issueIndexFile, list)
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('link', { name: 'Small gardens' })).toBeVisible()
})

test('shows no script and no untrusted address of an issue, only its words', async () => {
  const story = structuredClone(sampleIssueData.stories[0])
  if (story === undefined) throw new Error('the sample has a story')
  story.sections[0]?.blocks.splice(0, 1, {
    id: 'rooftop-problem-1',
    type: 'paragraph',
    text: { vi: 'Xem [ở đây](javascript:alert%281%29) <b onclick="x()">nhé</b> ![ảnh](https://evil.example/x.png)' },
  })
  openApp('/vi/issues/2024-01-12/rooftop/', filesOf([buildIssue({ stories: [story] })]))
  const words = await screen.findByText(/Xem/)
  expect(words).toHaveTextContent('Xem ở đây nhé ảnh')
  expect(words.querySelector('a, b, img')).toBeNull()
})
