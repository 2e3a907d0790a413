import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { pathsBelow } from './source-files.ts'

const DRAWER = /^(?:utils?|helpers?|misc|common|lib|shared|manager)$|[-.](?:utils?|helpers?|manager)(?:\.|$)/i
/** Stands beside the thing whose rule cannot be guessed; every tool knows it by this name. */
const README = 'README.md'
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*$/

/** What is wrong with the name of a file or folder, if anything. */
function faultOf(path: string): string | undefined {
  const name = basename(path)
  const stem = name.replace(/\..*$/, '')
  if (DRAWER.test(name) || DRAWER.test(stem)) return `${path} is a drawer: name it after what it holds`
  if (name !== README && !KEBAB.test(name)) return `${path} is not kebab-case`
  return undefined
}

test.each([
  'src/utils',
  'src/ui/helpers.ts',
  'src/data/date-utils.ts',
  'src/lib',
  'src/features/common',
  'src/ui/StoryCard.tsx',
  'src/ui/Readme.md',
])('%s would be refused', (path) => {
  expect(faultOf(path)).toBeDefined()
})

test.each([
  'src/ui/tokens.css',
  'src/features/reading/story-card.module.css',
  'src/i18n/locales/vi.json',
  'src/ui/library.ts',
  'src/features/library/README.md',
])('%s is a good name', (path) => {
  expect(faultOf(path)).toBeUndefined()
})

test('every file and folder is named after what it holds', () => {
  const paths = pathsBelow(['src', 'tests']).filter((path) => !path.includes('/fixtures/'))
  expect(paths.flatMap((path) => faultOf(path) ?? [])).toEqual([])
})
