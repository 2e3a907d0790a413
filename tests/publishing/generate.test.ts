import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { hasWordsIn } from '#domain/block.ts'
import { issueBlocks } from '#domain/issue.ts'
import { storyBlocks } from '#domain/story.ts'
import { buildContent } from '#publishing/build-content.ts'
import { contentCommand } from '#publishing/content-command.ts'
import { contentFolderOf } from '#publishing/content-folder.ts'
import { readContentFolder } from '#publishing/content-reader.ts'
import { buildSyntheticIssue, syntheticDate } from '#publishing/generate/build-synthetic-issue.ts'
import { linkIssues } from '#publishing/link-issues.ts'
import { generateCommand } from '#publishing/generate/generate-command.ts'
import { speak } from './spoken.ts'
import { makeProject, put } from './temporary-folder.ts'

const COUNT = 30

test('generated issues build without a single finding, ids recorded, and say what they were made to say', async () => {
  const root = makeProject()
  const folder = path.join(root, 'scratch')
  expect(await speak(generateCommand, root, ['--issues', '6', '--out', folder])).toMatchObject({ exitCode: 0 })
  const { issues, diagnostics } = buildContent(readContentFolder(folder))
  expect(diagnostics).toEqual([])
  expect(issues.map(({ id }) => id)).toEqual([5, 4, 3, 2, 1, 0].map(syntheticDate))
  const linked = linkIssues([5, 4, 3, 2, 1, 0].map(buildSyntheticIssue))
  expect(issues.map(({ parsedMarkdown: _parsed, ...issue }) => issue)).toEqual(
    linked.map(({ parsedMarkdown: _parsed, ...issue }) => issue),
  )
  expect(existsSync(path.join(folder, syntheticDate(0), 'published.json'))).toBe(true)
})

test('generated issues differ in shape as real ones do', () => {
  const issues = Array.from({ length: COUNT }, (_none, place) => buildSyntheticIssue(place))
  const stories = issues.flatMap((issue) => issue.stories)
  const blocks = issues.flatMap(issueBlocks)
  const kinds = new Set(stories.flatMap(({ sections }) => sections.map(({ kind }) => kind)))
  expect([...kinds]).toEqual(
    expect.arrayContaining(['problem', 'analogy', 'synthesis', 'question', 'numbers', 'other']),
  )
  expect(new Set(blocks.map(({ type }) => type))).toEqual(new Set(['paragraph', 'list', 'quote', 'code', 'table']))
  expect(blocks.some((block) => !hasWordsIn(block, 'en'))).toBe(true)
  expect(stories.some(({ why }) => why)).toBe(true)
  expect(stories.some(({ why }) => !why)).toBe(true)
  expect(new Set(issues.map((issue) => issue.stories.length)).size).toBeGreaterThan(1)
  expect(new Set(stories.map((story) => storyBlocks(story).length)).size).toBeGreaterThan(4)
  expect(issues.flatMap(({ papers }) => papers).some(({ doi }) => doi !== undefined)).toBe(true)
})

test('the same place in the series is the same issue', () => {
  expect(buildSyntheticIssue(7)).toEqual(buildSyntheticIssue(7))
  expect(buildSyntheticIssue(7).title).not.toEqual(buildSyntheticIssue(8).title)
})

test.each([
  ['no number', ['--out', 'x'], 'Add --issues N'],
  ['a number that is none', ['--issues', '0', '--out', 'x'], 'Add --issues N'],
  ['no folder', ['--issues', '1'], 'Add --out FOLDER'],
  ['the folder of the site', ['--issues', '1', '--out', 'content'], 'the content of the site itself'],
  ['a folder of something else', ['--issues', '1', '--out', 'mine'], 'holds something else'],
])('with %s nothing is generated, and the remedy is named', async (_name, parameters, remedy) => {
  const root = makeProject()
  put(path.join(root, 'mine/letter.txt'), 'Dear all')
  const said = await speak(generateCommand, root, parameters)
  expect(said).toMatchObject({ exitCode: 2, output: '' })
  expect(said.errors).toContain(remedy)
})

test('another folder of content is built into a folder of its own, never over the site’s data', async () => {
  const root = makeProject()
  await speak(generateCommand, root, ['--issues', '1', '--out', 'scratch'])
  expect(await speak(contentCommand, root, ['--content', 'scratch'])).toMatchObject({ exitCode: 2 })
  expect(await speak(contentCommand, root, ['--content', 'scratch', '--out', 'built'])).toMatchObject({ exitCode: 0 })
  expect(readFileSync(path.join(root, 'built/issues/index.json'), 'utf8')).toContain(syntheticDate(0))
  expect(existsSync(path.join(root, 'public'))).toBe(false)
})

test.each([
  [{}, '/site/content'],
  [{ CONTENT_DIR: '' }, '/site/content'],
  [{ CONTENT_DIR: 'scratch' }, '/site/scratch'],
  [{ CONTENT_DIR: '/elsewhere' }, '/elsewhere'],
])('with the environment %j the content is in %s', (environment, folder) => {
  expect(contentFolderOf('/site', environment)).toBe(folder)
})
