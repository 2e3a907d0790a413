import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { fetchJson } from '#data/fetch-json.ts'
import { issueIndexQuery } from '#data/queries.ts'
import { searchManifestQuery } from '#data/search-queries.ts'
import { chooseText } from '#domain/language.ts'
import { parseIssueIndex } from '#domain/parse-issue.ts'
import { issueIndexFile, issuePath } from '#domain/paths.ts'
import { onReturn, whenIdle } from '#features/library/tab-moments.ts'
import { libraryStore } from '#features/library/use-library.ts'
import { listFetched, listFilesToHold, listSearchFiles } from '#features/offline/hold-latest.ts'
import { findNewIssue } from '#features/offline/new-issue.ts'
import { keepPlaceOnReload, takePlaceBeforeReload } from '#features/offline/reload-in-place.ts'
import { startWorker, useWorker, workerLink } from '#features/offline/use-worker.ts'
import { isLaterPage, isSparing, whenSettled } from '#features/offline/when-settled.ts'
import { findPlace, restorePlace } from '#features/reading/hold-place.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { useToast } from '#ui/toast.tsx'

/** A tab that is looked at again asks for news, but not more often than this (ms). */
const NEWS_EVERY = 10 * 60_000

/** Who is still at a page after this time (ms) has opened it to read it. */
const STAYED = 2000

const baseAddress = () => new URL(import.meta.env.BASE_URL, location.href).href

/** At once, or as soon as there is a network. */
async function untilOnline(): Promise<void> {
  if (navigator.onLine) return
  await new Promise((resolve) => window.addEventListener('online', resolve, { once: true }))
}

/** Asks the worker to hold what was opened or saved, and the newest issues with what finds them. */
async function holdLatest(queryClient: QueryClient): Promise<void> {
  await untilOnline()
  const index = await queryClient.query({ ...issueIndexQuery(), staleTime: 'static' })
  await libraryStore.load()
  const { bookmarks } = libraryStore.getSnapshot()
  const files = listFilesToHold({
    index,
    saved: [...bookmarks.values()].map(({ issueId }) => issueId),
    fetched: listFetched(performance.getEntriesByType('resource'), baseAddress()),
    isSparing: isSparing(),
  })
  workerLink?.hold(files)
  if (!isSparing()) workerLink?.hold(listSearchFiles(await queryClient.query(searchManifestQuery()), index))
}

/**
 * Starts the worker, which fetches the whole app, where that is in nobody’s way: the page has settled, the reader stays
 * for another one, or has saved something. Where a worker is at work already, there is nothing to wait for.
 */
function useWorkerStart(): void {
  const { pathname } = useLocation()
  useEffect(() => {
    if (!isSparing() && isLaterPage(baseAddress())) startWorker()
  }, [pathname])
  useEffect(() => {
    if (workerLink === undefined) return undefined
    const startForSaved = () => {
      if (libraryStore.getSnapshot().bookmarks.size > 0) startWorker()
    }
    const startWhereServed = () => {
      if (navigator.serviceWorker.controller !== null) startWorker()
    }
    const endWaiting = isSparing() ? undefined : whenSettled(startWorker)
    const endLibrary = libraryStore.subscribe(startForSaved)
    // Another tab may be the one that starts it.
    navigator.serviceWorker.addEventListener('controllerchange', startWhereServed)
    startWhereServed()
    libraryStore.load().then(startForSaved, () => undefined)
    return () => {
      endWaiting?.()
      endLibrary()
      navigator.serviceWorker.removeEventListener('controllerchange', startWhereServed)
    }
  }, [])
}

/** Holds what should be readable without a network, as soon as there is a worker and time. */
function useHeldLatest(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (workerLink === undefined) return undefined
    const hold = () => whenIdle(() => void holdLatest(queryClient).catch(() => undefined))
    let isHolding = false
    const follow = () => {
      if (isHolding || workerLink?.getSnapshot().isHolding !== true) return
      isHolding = true
      hold()
    }
    follow()
    return workerLink.subscribe(follow)
  }, [queryClient])
}

/** Holds the page that is read as well, so that without a network it has its words before the app is there. */
function useHeldPage(): void {
  const { pathname } = useLocation()
  const { isHolding } = useWorker()
  useEffect(() => {
    if (!isHolding || isSparing()) return undefined
    const timer = setTimeout(() => {
      // A tab in the background waits to be read.
      if (document.visibilityState === 'visible') workerLink?.holdPage(pathname.slice(1))
    }, STAYED)
    return () => clearTimeout(timer)
  }, [pathname, isHolding])
}

/** Tells of an issue that has come while the app was open. What is being read stays. */
function useNews(): void {
  const queryClient = useQueryClient()
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const navigate = useNavigate()
  const toast = useToast()
  const told = useRef<string>(undefined)
  const look = useEffectEvent(async () => {
    void workerLink?.look()
    const known = queryClient.getQueryData(issueIndexQuery().queryKey)
    // Beside the queries of the pages, which must not change under the reader’s eye.
    const now = parseIssueIndex('the list of issues', await fetchJson(issueIndexFile, new AbortController().signal))
    const issue = findNewIssue(known, now)
    if (issue === undefined || issue.id === told.current) return
    told.current = issue.id
    toast({
      text: translate('update.issue', { title: chooseText(issue.title, language).text }),
      action: { label: translate('update.issue.open'), run: () => void navigate(issuePath(language, issue.id)) },
    })
  })
  useEffect(() => {
    let last = Date.now()
    return onReturn(() => {
      if (Date.now() - last < NEWS_EVERY || !navigator.onLine) return
      last = Date.now()
      look().catch(() => undefined)
    })
  }, [])
}

/** What goes on beside the page once it can be read: it shows nothing. */
export function OfflineWatch() {
  useHeldLatest()
  useHeldPage()
  useWorkerStart()
  useNews()
  useEffect(() => {
    keepPlaceOnReload(() => findPlace(document))
    const place = takePlaceBeforeReload()
    if (place) restorePlace(place)
  }, [])
  return null
}
