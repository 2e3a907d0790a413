import { PrecacheController } from 'workbox-precaching/PrecacheController.js'
import { heldDataOf, heldIssueId, HELD_ISSUES, HELD_LISTS, HELD_SEARCH, type HeldData } from '#domain/held-data.ts'
import { parseWorkerMessage } from '#domain/worker-message.ts'
import { answerPage } from './answer-page.ts'
import { holdCards } from './held-cards.ts'
import { HeldDataStrategy } from './held-data-strategy.ts'
import { HeldPages } from './held-pages.ts'
import { NetworkMood } from './patience.ts'
import { appCacheName, noteInstalled, noteServing } from './release-caches.ts'
import type { Release } from './release.ts'
import { requestKind } from './request-kind.ts'

/** The release is written before this code by the build. */
declare const self: ServiceWorkerGlobalScope & { readonly RELEASE: Release }

const { version, files, shell, patience } = self.RELEASE
const { scope } = self.registration
const moods = { page: new NetworkMood(patience.page), data: new NetworkMood(patience.data) }

const code = new PrecacheController({ cacheName: appCacheName(version) })
code.addToCacheList(files.map(({ file, integrity }) => ({ url: `${scope}${file}`, revision: null, integrity })))

const codePaths = new Set(files.map(({ file }) => new URL(`${scope}${file}`).pathname))

const pages = new HeldPages({ scope, codePaths })
const cards = holdCards()

async function onGone(address: string): Promise<void> {
  const issueId = heldIssueId(address.slice(scope.length))
  if (issueId !== undefined) await pages.forgetIssue(issueId)
}

const dataOf = (held: HeldData) => new HeldDataStrategy({ held, mood: moods.data, scope, onGone })
const strategies = new Map([HELD_ISSUES, HELD_LISTS, HELD_SEARCH].map((held) => [held, dataOf(held)]))

/** Any release’s code: a tab goes on with the one that it was opened with. */
async function answerCode(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}

/** Ends what is being fetched, so that the worker that waits can take over at once. */
let rest = new AbortController()

/** A request of a page that ends with what the page does, or with all fetching. */
function endable(request: Request): Request {
  const { signal } = rest
  const canJoin = typeof AbortSignal.any === 'function'
  return new Request(request, { signal: canJoin ? AbortSignal.any([request.signal, signal]) : signal })
}

function endFetching(): void {
  rest.abort()
  // Where no other worker takes over, this one goes on.
  rest = new AbortController()
}

async function isHeld(request: Request, { cache }: HeldData): Promise<boolean> {
  return (await (await caches.open(cache)).keys(request, { ignoreVary: true })).length > 0
}

/** Fetches data files that the device lacks, one after another, so that the reader’s own requests go first. */
async function hold(wanted: readonly string[], event: ExtendableEvent): Promise<void> {
  const { signal } = rest
  for (const file of wanted) {
    // Who waits to take over waits for this to end; the next worker goes on with it.
    if (self.registration.waiting || signal.aborted || !navigator.onLine) return
    const held = heldDataOf(file)
    const strategy = held && strategies.get(held)
    const request = new Request(`${scope}${file}`, { headers: { Accept: 'application/json' }, signal })
    if (!strategy || (await isHeld(request, held))) continue
    // What does not come now is asked for again when the app is opened the next time.
    const [response] = await Promise.all(strategy.handleAll({ request, event })).catch(() => [undefined])
    await response?.body?.cancel()
  }
}

/** Where the host or the network does not give the page now, the next visit to it does. */
async function holdPage(path: string): Promise<void> {
  if (self.registration.waiting || !navigator.onLine) return
  await pages.hold(path, rest.signal).catch(() => undefined)
}

self.addEventListener('install', (event) => {
  event.waitUntil(code.install(event).then(() => noteInstalled(version)))
})

self.addEventListener('activate', (event) => {
  const settle = async () => {
    await noteServing(version)
    await self.registration.navigationPreload.enable()
    await self.clients.claim()
  }
  event.waitUntil(settle())
})

self.addEventListener('message', (event) => {
  const message = parseWorkerMessage(event.data)
  if (message?.type === 'take-over') event.waitUntil(self.skipWaiting())
  if (message?.type === 'rest') endFetching()
  if (message?.type === 'has-code') event.ports[0]?.postMessage(codePaths.has(message.path))
  if (message?.type === 'hold') event.waitUntil(hold(message.files, event))
  if (message?.type === 'hold-page') event.waitUntil(holdPage(message.path))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const asked = requestKind(request, scope)
  if (asked?.kind === 'page') event.respondWith(answerPage(event, { shell, pages, mood: moods.page }))
  if (asked?.kind === 'card') event.respondWith(cards.handle({ event, request }))
  if (asked?.kind === 'code') event.respondWith(answerCode(request))
  const strategy = asked?.kind === 'data' ? strategies.get(asked.held) : undefined
  if (strategy) event.respondWith(strategy.handle({ event, request: endable(request) }))
})
