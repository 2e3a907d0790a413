import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES } from '#domain/language.ts'
import { parseIssueIndex } from '#domain/parse-issue.ts'
import {
  aboutPath,
  homePath,
  issueIndexFile,
  issuePath,
  issuesPath,
  papersPath,
  settingsPath,
  storyPath,
} from '#domain/paths.ts'

const dist = join(import.meta.dirname, '../../dist')

/** The list of issues as it was built. */
export function builtIssues() {
  const text = readFileSync(join(dist, issueIndexFile), 'utf8')
  return parseIssueIndex('the built list of issues', JSON.parse(text)).issues
}

/** Addresses of every page of the built site, relative to its base. */
export function everyPage(): string[] {
  const pages = LANGUAGES.flatMap((language) => [
    homePath(language),
    issuesPath(language),
    papersPath(language),
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
    issuePath(language, latest.id),
    `${issuePath(language, latest.id)}?view=both`,
    storyPath(language, latest.id, story.id),
    `${storyPath(language, latest.id, story.id)}?view=both`,
    papersPath(language),
    settingsPath(language),
    aboutPath(language),
    `/${language}/no-such-page/`,
  ])
  return pages.map((page) => page.slice(1))
}
