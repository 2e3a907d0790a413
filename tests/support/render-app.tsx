import { QueryClient } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { vi } from 'vitest'
import { App } from '#app/app.tsx'
import type { Issue } from '#domain/issue.ts'
import { listIssues } from '#publishing/build-content.ts'
import { printContent } from '#publishing/write-content.ts'
import { loadLazyParts } from './lazy-parts.ts'

// A page that is waited for would have to be waited for in every test; the wait itself is a journey of the browser.
await loadLazyParts()

/** What the pretended host answers: a body by file, as text or as data. */
export type Files = Map<string, unknown>

/** The data files that the content build would write for these issues. */
export function filesOf(issues: readonly Issue[]): Files {
  return new Map(printContent(listIssues(issues)))
}

function answer(files: Files, address: string): Response {
  const body = files.get(address.replace(/^\//, ''))
  if (body === undefined) return new Response('not found', { status: 404 })
  return new Response(typeof body === 'string' ? body : JSON.stringify(body))
}

function CurrentAddress() {
  const { pathname, search, hash } = useLocation()
  return <output data-testid="address">{pathname + search + hash}</output>
}

/** Opens the app at an address, with a host that has these files. */
export function openApp(address: string, files: Files) {
  vi.stubGlobal('fetch', (url: string) => Promise.resolve(answer(files, url)))
  // jsdom has no layout, so there is nothing to scroll.
  vi.stubGlobal('scrollTo', () => {})
  Element.prototype.scrollIntoView = () => {}
  const queryClient = new QueryClient({ defaultOptions: { queries: { retryDelay: 0 } } })
  render(
    <MemoryRouter initialEntries={[address]}>
      <App queryClient={queryClient} />
      <CurrentAddress />
    </MemoryRouter>,
  )
  return userEvent.setup()
}
