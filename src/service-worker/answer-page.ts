import type { HeldPages } from './held-pages.ts'
import { isGone, isShowable } from './judge-answer.ts'
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

interface Sought {
  readonly event: FetchEvent
  readonly pages: HeldPages
}

/** An answer that is not shown is read to its end: a browser keeps the next release waiting for it otherwise. */
async function takeNote(coming: Promise<Response>, isShown: boolean, { event, pages }: Sought): Promise<void> {
  const answer = await coming
  if (isGone(answer)) await pages.forget(event.request.url)
  if (!isShown) await answer.text()
}

/** Answers with the page as the host has it, else as the device holds it, else with the shell, which the app fills. */
export async function answerPage(event: FetchEvent, { shell, pages, mood }: PageSettings): Promise<Response> {
  const coming = ask(event)
  // A browser complains where the worker lets go of a page that is on its way.
  event.waitUntil(coming.catch(() => undefined))
  const waited = await waitFor(coming, mood.patience)
  mood.note(waited.kind)
  const shown = waited.kind === 'answer' && isShowable(waited.answer) ? waited.answer : undefined
  event.waitUntil(takeNote(coming, shown !== undefined, { event, pages }).catch(() => undefined))
  const held = shown ?? (await pages.find(event.request.url).catch(() => undefined))
  return held ?? new Response(shell, { headers: SHELL_HEADERS })
}
