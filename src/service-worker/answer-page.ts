import type { HeldPages } from './held-pages.ts'
import { isShowable } from './judge-answer.ts'
import { waitFor, type NetworkMood } from './patience.ts'

interface PageSettings {
  readonly shell: string
  readonly pages: HeldPages
  readonly mood: NetworkMood
}

const SHELL_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
}

async function ask(event: FetchEvent): Promise<Response> {
  const preloaded: unknown = await event.preloadResponse
  return preloaded instanceof Response ? preloaded : fetch(event.request)
}

const GONE = new Set([404, 410])

/** Answers with the page as the host has it, else as the device holds it, else with the shell, which the app fills. */
export async function answerPage(event: FetchEvent, { shell, pages, mood }: PageSettings): Promise<Response> {
  const coming = ask(event)
  // A browser complains where the worker lets go of a page that is on its way.
  event.waitUntil(coming.catch(() => undefined))
  const waited = await waitFor(coming, mood.patience)
  mood.note(waited.kind)
  if (waited.kind === 'answer' && isShowable(waited.answer)) {
    if (GONE.has(waited.answer.status)) event.waitUntil(pages.forget(event.request.url).catch(() => undefined))
    return waited.answer
  }
  const held = await pages.find(event.request.url).catch(() => undefined)
  return held ?? new Response(shell, { headers: SHELL_HEADERS })
}
