import type { Language } from './language.ts'
import { paperSlug } from './paper-slug.ts'
import { isYear } from './year.ts'

/** Addresses of pages, below the base path; every one ends with a slash, as static hosts serve folders. */
export const homePath = (language: Language) => `/${language}/`
export const issuesPath = (language: Language) => `/${language}/issues/`
export const papersPath = (language: Language) => `/${language}/papers/`
export const libraryPath = (language: Language) => `/${language}/library/`
export const settingsPath = (language: Language) => `/${language}/settings/`
export const searchPath = (language: Language) => `/${language}/search/`
export const aboutPath = (language: Language) => `/${language}/about/`

/** Address of the issues of one year, or of those without a date. */
export const issueYearPath = (language: Language, year: string) => `/${language}/issues/${year}/`

/** Address of an issue’s page. */
export const issuePath = (language: Language, issueId: string) => `/${language}/issues/${issueId}/`

/** Address of a story’s page. */
export const storyPath = (language: Language, issueId: string, storyId: string) =>
  `/${language}/issues/${issueId}/${storyId}/`

/** Address of a paper’s page. */
export const paperPath = (language: Language, paperId: string) => `/${language}/papers/${paperSlug(paperId)}/`

/** Address of all that is told to the organisation beside the stories. */
export const briefingPath = (language: Language) => `/${language}/for-fci/`

/** Addresses of all topics, and of one. */
export const topicsPath = (language: Language) => `/${language}/topics/`
export const topicPath = (language: Language, topicId: string) => `/${language}/topics/${topicId}/`

/** Data files, relative to the base path. */
export const issueIndexFile = 'issues/index.json'
export const paperIndexFile = 'issues/papers.json'

/** What of them is of one year. */
export const issueYearFile = (year: string) => `issues/index/${year}.json`
export const paperYearFile = (year: string) => `issues/paper-years/${year}.json`

/** Names that an issue cannot have, since other data files or the pages of years bear them. */
const TAKEN_NAMES: readonly string[] = ['index', 'papers', 'briefing', 'topics']

/** True when an issue may have that id as far as addresses are concerned. */
export const isFreeIssueId = (issueId: string) => !TAKEN_NAMES.includes(issueId) && !isYear(issueId)

/** One paper by itself; `slug` is its `paperSlug`. */
export const paperFile = (slug: string) => `issues/papers/${slug}.json`

/** How much is told to the organisation in each year, and all of one year. */
export const briefingIndexFile = 'issues/briefing.json'
export const briefingYearFile = (year: string) => `issues/briefing/${year}.json`

/** All topics, and the stories of one. */
export const topicIndexFile = 'issues/topics.json'
export const topicFile = (topicId: string) => `issues/topics/${topicId}.json`

export const issueFile = (issueId: string) => `issues/${issueId}.json`

/** What the search index consists of, and its files by the names that stand there. */
export const searchManifestFile = 'search/index.json'
export const searchFile = (name: string) => `search/${name}`

/** One side of a story (by its number) or of the issue itself (0), in the folder of the issue’s texts. */
export const searchTextFile = (folder: string, part: number, side: string) => `search/${folder}/${part}-${side}.json`

export type FeedFormat = 'xml' | 'json'

/** The feed of all issues in one language: Atom as `xml`, JSON Feed as `json`. */
export const feedFile = (language: Language, format: FeedFormat) => `${language}/feed.${format}`

/** The feed of all papers in one language. */
export const paperFeedFile = (language: Language, format: FeedFormat) => `${language}/papers/feed.${format}`

/** The picture that chats and mails show beside a link to a story, to an issue, or to any other page. */
export function cardFile(language: Language, issueId?: string, storyId?: string): string {
  return `cards/${[language, issueId, storyId].filter((part) => part !== undefined).join('/')}.png`
}

/** The service worker, at the base of the site, so that it may serve all of it. */
export const workerFile = 'sw.js'

/** What makes the site an app on a device (W3C Web Application Manifest). */
export const appManifestFile = 'manifest.webmanifest'

/** The same page in another language; `/` and addresses without a language lead to its home page. */
export function pathInLanguage(path: string, language: Language): string {
  const rest = /^\/(?:vi|en)(\/.*)/.exec(path)?.[1] ?? '/'
  return `/${language}${rest}`
}
