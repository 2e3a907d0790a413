import { isShowable } from './judge-answer.ts'
import { waitFor, type NetworkMood } from './patience.ts'

interface PageSettings {
  readonly shell: string
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

/**
 * Answers with the page as the host has it, else with the shell, which the app fills from what the device holds.
 * Pages themselves are never held: a page of one release with the data of another would be neither.
 */
export async function answerPage(event: FetchEvent, { shell, mood }: PageSettings): Promise<Response> {
  const coming = ask(event)
  // A browser complains where the worker lets go of a page that is on its way.
  event.waitUntil(coming.catch(() => undefined))
  const waited = await waitFor(coming, mood.patience)
  mood.note(waited.kind)
  if (waited.kind === 'answer' && isShowable(waited.answer)) return waited.answer
  return new Response(shell, { headers: SHELL_HEADERS })
}
