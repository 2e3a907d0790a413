import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES } from '#domain/language.ts'
import {
  parseIssueIndex,
  parseIssueYear,
  parsePaperIndex,
  parsePaperYear,
  parseTopicIndex,
} from '#domain/parse-issue.ts'
import {
  aboutPath,
  briefingPath,
  homePath,
  issueIndexFile,
  issueYearFile,
  issueYearPath,
  issuePath,
  issuesPath,
  libraryPath,
  paperIndexFile,
  paperYearFile,
  paperPath,
  papersPath,
  searchPath,
  settingsPath,
  storyPath,
  topicIndexFile,
  topicPath,
  topicsPath,
} from '#domain/paths.ts'

const dist = join(import.meta.dirname, '../../dist')

const readBuilt = (file: string): unknown => JSON.parse(readFileSync(join(dist, file), 'utf8'))

const builtYears = () => parseIssueIndex('the built list of issues', readBuilt(issueIndexFile)).years

/** The list of issues as it was built. */
export function builtIssues() {
  return builtYears().flatMap(({ year }) => parseIssueYear(year, readBuilt(issueYearFile(year))).issues)
}

function builtPapers() {
  const { years } = parsePaperIndex('the built list of papers', readBuilt(paperIndexFile))
  return years.flatMap(({ year }) => parsePaperYear(year, readBuilt(paperYearFile(year))).papers)
}

const builtTopics = () => parseTopicIndex('the built list of topics', readBuilt(topicIndexFile)).topics

/** Addresses of every page of the built site, relative to its base. */
export function everyPage(): string[] {
  const pages = LANGUAGES.flatMap((language) => [
    homePath(language),
    issuesPath(language),
    ...builtYears().map(({ year }) => issueYearPath(language, year)),
    papersPath(language),
    ...builtPapers().map(({ paper }) => paperPath(language, paper.id)),
    briefingPath(language),
    topicsPath(language),
    ...builtTopics().map(({ id }) => topicPath(language, id)),
    searchPath(language),
    libraryPath(language),
    settingsPath(language),
    aboutPath(language),
    `/${language}/no-such-page/`,
    ...builtIssues().flatMap((issue) => [
      issuePath(language, issue.id),
      ...issue.stories.map((story) => storyPath(language, issue.id, story.id)),
    ]),
  ])
  return pages.map((page) => page.slice(1))
}

/** One page of each kind, in both languages. */
export function pageKinds(): string[] {
  const [latest] = builtIssues()
  const story = latest?.stories.at(-1)
  if (latest === undefined || story === undefined) throw new Error('the built site has no issue')
  const pages = LANGUAGES.flatMap((language) => [
    homePath(language),
    issuesPath(language),
    ...builtYears()
      .slice(0, 1)
      .map(({ year }) => issueYearPath(language, year)),
    issuePath(language, latest.id),
    `${issuePath(language, latest.id)}?view=both`,
    storyPath(language, latest.id, story.id),
    `${storyPath(language, latest.id, story.id)}?view=both`,
    papersPath(language),
    ...builtPapers()
      .slice(0, 1)
      .map(({ paper }) => paperPath(language, paper.id)),
    briefingPath(language),
    topicsPath(language),
    ...builtTopics()
      .slice(0, 1)
      .map(({ id }) => topicPath(language, id)),
    searchPath(language),
    libraryPath(language),
    settingsPath(language),
    aboutPath(language),
    `/${language}/no-such-page/`,
  ])
  return pages.map((page) => page.slice(1))
}

/** Whether every page is to be looked at: `npm run measure` does, the daily run looks at a part. */
export const isThorough = process.env.MEASURE !== undefined

/** One page of each kind: in both languages where everything is looked at, else in each language by turns. */
export function sampledKinds(): string[] {
  const kinds = pageKinds()
  if (isThorough) return kinds
  const half = kinds.length / LANGUAGES.length
  return Array.from({ length: half }, (_, index) => kinds[index + (index % LANGUAGES.length) * half] ?? '')
}
