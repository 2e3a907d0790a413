import { QueryClient } from '@tanstack/react-query'
import { StrictMode, startTransition, useEffect, type ReactNode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import '#ui/fonts/fonts.css'
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/layout.css'
import '#ui/print.css'
import { App } from './app.tsx'
import { refetchOnContentChange } from './content-changes.ts'
import { FadingRouter } from './fading-router.tsx'
import { preparePage } from './routes.ts'
import { READY } from './start-script.ts'

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '')

/** Tells the page that presses are listened to from now on. */
function Ready({ children }: { children: ReactNode }) {
  useEffect(() => {
    document.dispatchEvent(new Event(READY))
  }, [])
  return children
}

function start(root: HTMLElement, queryClient: QueryClient, isPrerendered: boolean): void {
  const prepare = (path: string) => preparePage(queryClient, path)
  const app = (
    <StrictMode>
      <FadingRouter basename={BASE} prepare={prepare}>
        <Ready>
          <App queryClient={queryClient} />
        </Ready>
      </FadingRouter>
    </StrictMode>
  )
  // In a transition the work is cut into slices between which the page answers to its reader.
  if (isPrerendered) startTransition(() => void hydrateRoot(root, app))
  else createRoot(root).render(app)
}

/** Whether the HTML of the page is what the app would render first: made for this address, and no query changes it. */
function isPrerenderedFor(root: HTMLElement, path: string): boolean {
  return root.dataset.path === path && location.search === ''
}

async function open(root: HTMLElement): Promise<void> {
  const queryClient = new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false } } })
  refetchOnContentChange(queryClient)
  const path = decodeURI(location.pathname).slice(BASE.length)
  // A page that was not prerendered says itself what did not come.
  await preparePage(queryClient, path).catch(() => undefined)
  start(root, queryClient, isPrerenderedFor(root, path))
}

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element #root')
void open(root)
