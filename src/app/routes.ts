import type { QueryClient } from '@tanstack/react-query'
import { matchPath } from 'react-router-dom'
import {
  briefingIndexQuery,
  briefingYearQuery,
  issueIndexQuery,
  issueQuery,
  issueYearQuery,
  paperIndexQuery,
  paperQuery,
  topicIndexQuery,
  topicQuery,
} from '#data/queries.ts'
import { LANGUAGES } from '#domain/language.ts'
import { isYear } from '#domain/year.ts'
import { choosePage, lazyPage, type LazyPage, type PageParameters } from './lazy-page.tsx'

/** A page of the app: where it is, its code, and the data that it shows at once. */
export interface AppRoute {
  /** Address below the language, without slashes around it; empty for the home page. */
  readonly path: string
  readonly page: LazyPage
  readonly loadData?: (client: QueryClient, parameters: PageParameters) => Promise<unknown>
}

const loadIndex = (client: QueryClient) => client.query({ ...issueIndexQuery(), staleTime: 'static' })

const loadIssue = (client: QueryClient, { issueId = '' }: PageParameters) =>
  client.query({ ...issueQuery(issueId), staleTime: 'static' })

async function loadLatest(client: QueryClient): Promise<unknown> {
  const list = await loadIndex(client)
  const [latest] = list.issues
  return [list, latest && (await loadIssue(client, { issueId: latest.id }))]
}

const loadYear = (client: QueryClient, year: string) =>
  Promise.all([loadIndex(client), client.query({ ...issueYearQuery(year), staleTime: 'static' })])

const isYearPage = ({ issueId = '' }: PageParameters) => isYear(issueId)

async function loadBriefing(client: QueryClient): Promise<unknown> {
  const index = await client.query({ ...briefingIndexQuery(), staleTime: 'static' })
  const [newest] = index.years
  return [index, newest && (await client.query({ ...briefingYearQuery(newest.year), staleTime: 'static' }))]
}

/** Every page that has an address in each language. */
export const ROUTES: readonly AppRoute[] = [
  {
    path: '',
    page: lazyPage(async () => (await import('#pages/home-page.tsx')).HomePage),
    loadData: loadLatest,
  },
  {
    path: 'issues',
    page: lazyPage(async () => (await import('#pages/issues-page.tsx')).IssuesPage),
    loadData: loadIndex,
  },
  {
    path: 'issues/:issueId',
    page: choosePage({
      isFirst: isYearPage,
      first: lazyPage(async () => (await import('#pages/issue-year-page.tsx')).IssueYearPage),
      second: lazyPage(async () => (await import('#pages/issue-page.tsx')).IssuePage),
    }),
    loadData: (client, parameters) =>
      isYearPage(parameters) ? loadYear(client, parameters.issueId ?? '') : loadIssue(client, parameters),
  },
  {
    path: 'issues/:issueId/:storyId',
    page: lazyPage(async () => (await import('#pages/story-page.tsx')).StoryPage),
    loadData: loadIssue,
  },
  {
    path: 'papers',
    page: lazyPage(async () => (await import('#pages/papers-page.tsx')).PapersPage),
    loadData: (client) => client.query({ ...paperIndexQuery(), staleTime: 'static' }),
  },
  {
    path: 'papers/:paperSlug',
    page: lazyPage(async () => (await import('#pages/paper-page.tsx')).PaperPage),
    loadData: (client, { paperSlug = '' }) => client.query({ ...paperQuery(paperSlug), staleTime: 'static' }),
  },
  {
    path: 'for-fci',
    page: lazyPage(async () => (await import('#pages/briefing-page.tsx')).BriefingPage),
    loadData: loadBriefing,
  },
  {
    path: 'topics',
    page: lazyPage(async () => (await import('#pages/topics-page.tsx')).TopicsPage),
    loadData: (client) => client.query({ ...topicIndexQuery(), staleTime: 'static' }),
  },
  {
    path: 'topics/:topicId',
    page: lazyPage(async () => (await import('#pages/topic-page.tsx')).TopicPage),
    loadData: (client, { topicId = '' }) => client.query({ ...topicQuery(topicId), staleTime: 'static' }),
  },
  {
    path: 'library',
    page: lazyPage(async () => (await import('#pages/library-page.tsx')).LibraryPage),
    loadData: loadIndex,
  },
  { path: 'search', page: lazyPage(async () => (await import('#pages/search-page.tsx')).SearchPage) },
  { path: 'settings', page: lazyPage(async () => (await import('#pages/settings-page.tsx')).SettingsPage) },
  { path: 'about', page: lazyPage(async () => (await import('#pages/about-page.tsx')).AboutPage) },
]

/**
 * Brings the code and the data of the page at an address, so that it renders without a wait.
 * @param path below the base path, such as `/vi/issues/2025-09-11/`; nothing is brought for an address without a page
 * @returns the data of the page; rejected where data or code did not come, which the page itself says when rendered
 */
export async function preparePage(client: QueryClient, path: string): Promise<unknown> {
  for (const route of ROUTES) {
    for (const language of LANGUAGES) {
      const match = matchPath(`/${language}/${route.path}`, path)
      if (!match) continue
      const { params } = match
      const [data] = await Promise.all([route.loadData?.(client, params), route.page.preload(params)])
      return data
    }
  }
  return undefined
}
