import type { Language } from './language.ts'

/** Addresses of pages, below the base path; every one ends with a slash, as static hosts serve folders. */
export const homePath = (language: Language) => `/${language}/`
export const issuesPath = (language: Language) => `/${language}/issues/`
export const papersPath = (language: Language) => `/${language}/papers/`
export const settingsPath = (language: Language) => `/${language}/settings/`
export const aboutPath = (language: Language) => `/${language}/about/`

/** Address of an issue’s page. */
export const issuePath = (language: Language, issueId: string) => `/${language}/issues/${issueId}/`

/** Address of a story’s page. */
export const storyPath = (language: Language, issueId: string, storyId: string) =>
  `/${language}/issues/${issueId}/${storyId}/`

/** Data files, relative to the base path. */
export const issueIndexFile = 'issues/index.json'
export const paperIndexFile = 'issues/papers.json'
/** Names that an issue cannot have, since other data files bear them. */
const TAKEN_NAMES: readonly string[] = ['index', 'papers']

/** True when an issue may have that id as far as addresses are concerned. */
export const isFreeIssueId = (issueId: string) => !TAKEN_NAMES.includes(issueId)

export const issueFile = (issueId: string) => `issues/${issueId}.json`

/** The same page in another language; `/` and addresses without a language lead to its home page. */
export function pathInLanguage(path: string, language: Language): string {
  const rest = /^\/(?:vi|en)(\/.*)?$/.exec(path)
  return rest ? `/${language}${rest[1] ?? '/'}` : homePath(language)
}
