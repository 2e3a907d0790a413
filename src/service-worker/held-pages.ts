import { registerQuotaErrorCallback } from 'workbox-core/registerQuotaErrorCallback.js'
import { isGone, isPageAnswer } from './judge-answer.ts'
import { codeOfPage, wordsOfPage } from './page-words.ts'

const CACHE = 'cm-pages'
/** The most pages that are held; those that were opened the longest time ago go first. */
const LIMIT = 60

/** What a page with other words in it is no more: as long as it was, and compressed. */
const OF_THE_BODY = ['Content-Encoding', 'Content-Length', 'Vary']

interface Release {
  /** Address of the site with its base path. */
  readonly scope: string
  /** Paths of the release’s code, as the host has it. */
  readonly codePaths: ReadonlySet<string>
}

/** A page is the same with any query, which is the app’s alone. */
function withoutQuery(address: string): string {
  const { origin, pathname } = new URL(address)
  return `${origin}${pathname}`
}

function headersOf(response: Response): Headers {
  const headers = new Headers(response.headers)
  for (const name of OF_THE_BODY) headers.delete(name)
  return headers
}

const openPages = () => caches.open(CACHE)

/** Pages that were opened, held for their words. A page of another release is never shown. */
export class HeldPages {
  readonly #release: Release

  constructor(release: Release) {
    this.#release = release
    // A device without room keeps what readers cannot do without.
    registerQuotaErrorCallback(() => caches.delete(CACHE))
  }

  /**
   * Fetches a page anew and holds it, if it is one.
   * @param path below the base path, without a slash at its beginning
   */
  async hold(path: string, signal: AbortSignal): Promise<void> {
    const address = `${this.#release.scope}${path}`
    const response = await fetch(address, { headers: { Accept: 'text/html' }, signal })
    // Read to its end in any case: Chromium keeps the next release waiting for bodies that nobody reads.
    const html = await response.text()
    if (isGone(response)) return this.forget(address)
    const words = isPageAnswer(response, address) ? wordsOfPage(html, `/${path}`) : undefined
    if (words === undefined || !this.#isOwn(words)) return undefined
    const pages = await openPages()
    // What is put in stands last, even where it was there before.
    await pages.delete(address, { ignoreVary: true })
    await pages.put(address, new Response(words, { headers: headersOf(response) }))
    const oldest = (await pages.keys()).slice(0, -LIMIT)
    await Promise.all(oldest.map((page) => pages.delete(page)))
  }

  /** The page at an address, as far as it is held. */
  async find(address: string): Promise<Response | undefined> {
    const held = await (await openPages()).match(withoutQuery(address))
    const html = await held?.text()
    if (held === undefined || html === undefined || !this.#isOwn(html)) return undefined
    return new Response(html, { headers: held.headers })
  }

  /** There is no such page any more. */
  async forget(address: string): Promise<void> {
    await (await openPages()).delete(withoutQuery(address))
  }

  /** There is no such issue any more, and none of its pages. */
  async forgetIssue(id: string): Promise<void> {
    const pages = await openPages()
    const isOfIssue = ({ url }: Request) => url.includes(`/issues/${id}/`)
    await Promise.all((await pages.keys()).filter(isOfIssue).map((page) => pages.delete(page)))
  }

  #isOwn(html: string): boolean {
    const { scope, codePaths } = this.#release
    return codeOfPage(html)?.every((address) => codePaths.has(new URL(address, scope).pathname)) ?? false
  }
}
