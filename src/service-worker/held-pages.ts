import { CacheExpiration } from 'workbox-expiration/CacheExpiration.js'
import { isPageAnswer } from './judge-answer.ts'
import { codeOfPage, wordsOfPage } from './page-words.ts'

const CACHE = 'cm-pages'
/** The most pages that are held; those that were not read for the longest time go first. */
const LIMIT = 60

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

/** Pages that were opened, held for their words. A page of another release is never shown. */
export class HeldPages {
  readonly #release: Release
  readonly #expiration = new CacheExpiration(CACHE, { maxEntries: LIMIT, matchOptions: { ignoreVary: true } })

  constructor(release: Release) {
    this.#release = release
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
    const words = isPageAnswer(response, address) ? wordsOfPage(html, `/${path}`) : undefined
    if (words === undefined || !this.#isOwn(words)) return
    const { headers } = response
    await (await caches.open(CACHE)).put(address, new Response(words, { headers }))
    await this.#expiration.updateTimestamp(address)
    await this.#expiration.expireEntries()
  }

  /** The page at an address, as far as it is held. */
  async find(address: string): Promise<Response | undefined> {
    const page = withoutQuery(address)
    const held = await (await caches.open(CACHE)).match(page, { ignoreVary: true })
    if (held === undefined) return undefined
    const { headers } = held
    const html = await held.text()
    if (!this.#isOwn(html)) return undefined
    await this.#expiration.updateTimestamp(page)
    return new Response(html, { headers })
  }

  /** There is no such page any more. */
  async forget(address: string): Promise<void> {
    await (await caches.open(CACHE)).delete(withoutQuery(address), { ignoreVary: true })
  }

  #isOwn(html: string): boolean {
    const { scope, codePaths } = this.#release
    return codeOfPage(html)?.every((address) => codePaths.has(new URL(address, scope).pathname)) ?? false
  }
}
