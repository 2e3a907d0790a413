import { QueryClient } from '@tanstack/react-query'
import { StrictMode, startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import '#ui/fonts/fonts.css'
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/layout.css'
import '#ui/print.css'
import { loadCatalogue, loadCatalogues } from '#i18n/catalogues.ts'
import { QUERY_DEFAULTS } from '#data/query-defaults.ts'
import { noteOwnCode } from '#features/offline/own-code.ts'
import { App, languageOf } from './app.tsx'
import { refetchOnContentChange } from './content-changes.ts'
import { FadingRouter } from './fading-router.tsx'
import { awaitContent, awaitFirstPage, gateOf } from './first-page.ts'
import { readablePath, tidyAddress } from './plain-address.ts'
import { preparePage } from './routes.ts'
import { keepTypedWords, passOnPresses } from './standing-controls.ts'

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '')

/** In milliseconds. */
const ASK_AGAIN_AFTER = 5000

/** Where a browser does not tell when it is idle, a second is enough for what the reader has begun. */
function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run)
  else setTimeout(run, 1000)
}

type Prepare = (path: string) => Promise<unknown>

/** From now on pages come before they are asked for; without that, when they are. */
async function bringAhead(prepare: Prepare): Promise<void> {
  const { prefetchLinks } = await import('./prefetch.ts')
  prefetchLinks({ base: BASE, prepare })
}

/** Data that the device held may be older than the page: React then renders it anew, which is no error. */
const TOLERANT = { onRecoverableError: () => {} }

const isServedByWorker = () => 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null

interface Start {
  readonly queryClient: QueryClient
  readonly prepare: Prepare
  readonly isPrerendered: boolean
}

function start(root: HTMLElement, { queryClient, prepare, isPrerendered }: Start): void {
  const app = (
    <StrictMode>
      <FadingRouter basename={BASE} prepare={prepare}>
        <App queryClient={queryClient} />
      </FadingRouter>
    </StrictMode>
  )
  // In a transition the work is cut into slices between which the page answers to its reader.
  if (isPrerendered) startTransition(() => void hydrateRoot(root, app, isServedByWorker() ? TOLERANT : {}))
  else {
    passOnPresses(root)
    createRoot(root).render(app)
  }
}

/**
 * Whether the HTML of the page was made for this address, and no query changes it: `path`, where it is what the app
 * would render first; `held`, where it comes from the device and may be of another day than the data.
 */
function isMadeFor(root: HTMLElement, path: string, mark: 'path' | 'held'): boolean {
  return root.dataset[mark] === path && location.search === ''
}

async function open(root: HTMLElement): Promise<void> {
  const queryClient = new QueryClient({ defaultOptions: { queries: QUERY_DEFAULTS } })
  refetchOnContentChange(queryClient)
  const path = readablePath(location.pathname).slice(BASE.length)
  // A page that was not prerendered says itself what did not come.
  const prepare = (wanted: string) => preparePage(queryClient, wanted)
  const isStanding = isMadeFor(root, path, 'path')
  const hasWords = isStanding || isMadeFor(root, path, 'held')
  const content = hasWords ? awaitFirstPage(path, () => prepare(path)) : awaitContent(prepare(path), root)
  await Promise.all([loadCatalogue(languageOf(path)), content])
  // Words from the device stay as they are where there are no data to render them anew from.
  const isPrerendered = isStanding || (hasWords && gateOf(path) !== undefined)
  start(root, { queryClient, prepare, isPrerendered })
  // A change of language then asks for nothing; what does not come now is asked for again by that change.
  whenIdle(() => void loadCatalogues().catch(() => undefined))
  whenIdle(() => void bringAhead(prepare).catch(() => undefined))
}

/** Without the words of the interface there is nothing to press: those that do not come are asked for again. */
function keepOpening(root: HTMLElement): void {
  open(root).catch(() => setTimeout(keepOpening, ASK_AGAIN_AFTER, root))
}

noteOwnCode(import.meta.url)
tidyAddress()
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element #root')
keepTypedWords(root)
keepOpening(root)
