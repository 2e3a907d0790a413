import type { QueryClient } from '@tanstack/react-query'
import { matchPath } from 'react-router-dom'
import {
  briefingIndexQuery,
  briefingYearQuery,
  issueIndexQuery,
  issueQuery,
  paperIndexQuery,
  paperQuery,
  topicIndexQuery,
  topicQuery,
} from '#data/queries.ts'
import { LANGUAGES } from '#domain/language.ts'
import { lazyPage, type LazyPage } from './lazy-page.tsx'

interface Parameters {
  readonly issueId?: string | undefined
  readonly storyId?: string | undefined
  readonly paperSlug?: string | undefined
  readonly topicId?: string | undefined
}

/** A page of the app: where it is, its code, and the data that it shows at once. */
export interface AppRoute {
  /** Address below the language, without slashes around it; empty for the home page. */
  readonly path: string
  readonly page: LazyPage
  readonly loadData?: (client: QueryClient, parameters: Parameters) => Promise<unknown>
}

const loadIssue = (client: QueryClient, { issueId = '' }: Parameters) =>
  client.query({ ...issueQuery(issueId), staleTime: 'static' })

async function loadLatest(client: QueryClient): Promise<unknown> {
  const list = await client.query({ ...issueIndexQuery(), staleTime: 'static' })
  const [latest] = list.issues
  return [list, latest && (await loadIssue(client, { issueId: latest.id }))]
}

async function loadIssueAndList(client: QueryClient, parameters: Parameters): Promise<unknown> {
  const list = client.query({ ...issueIndexQuery(), staleTime: 'static' })
  return Promise.all([list, loadIssue(client, parameters)])
}

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
    loadData: (client) => client.query({ ...issueIndexQuery(), staleTime: 'static' }),
  },
  {
    path: 'issues/:issueId',
    page: lazyPage(async () => (await import('#pages/issue-page.tsx')).IssuePage),
    loadData: loadIssueAndList,
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
    loadData: (client) => client.query({ ...issueIndexQuery(), staleTime: 'static' }),
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
      const [data] = await Promise.all([route.loadData?.(client, match.params), route.page.preload()])
      return data
    }
  }
  return undefined
}
