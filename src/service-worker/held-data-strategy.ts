import { Strategy } from 'workbox-strategies/Strategy.js'
import type { StrategyHandler } from 'workbox-strategies/StrategyHandler.js'
import { HELD_ISSUES, type HeldData } from '#domain/held-data.ts'
import { isDataFile } from '#domain/read-data-file.ts'
import { expirationOf } from './expiration.ts'
import { isDataAnswer } from './judge-answer.ts'
import { waitFor, type NetworkMood } from './patience.ts'

interface DataSettings {
  readonly held: HeldData
  readonly mood: NetworkMood
  /** Address of the site with its base path. */
  readonly scope: string
  /** Called where the host says that a file was withdrawn for good, with its address. */
  readonly onGone: (address: string) => Promise<void>
}

/** What the host answered, and whether it is the file that was asked for. */
interface Fetched {
  readonly response: Response
  readonly isFile: boolean
}

/** Withdrawn for good (RFC 9110, 410): the one answer that takes a file from the device. */
const GONE = 410

/**
 * Answers with a data file as the host has it, else as the device holds it. What is no such file (an error, a page of
 * a captive portal, half a file, other JSON, a format that this release cannot read) is never held, and is shown only
 * to those who hold nothing better.
 */
export class HeldDataStrategy extends Strategy {
  readonly #settings: DataSettings

  constructor(settings: DataSettings) {
    const { held } = settings
    // Issues are never dropped all at once, not even by a full device.
    const expiration = expirationOf({ limit: held.limit, isDispensable: held !== HELD_ISSUES })
    super({ cacheName: held.cache, matchOptions: { ignoreVary: true }, plugins: [expiration] })
    this.#settings = settings
  }

  protected override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const { held, mood } = this.#settings
    const kept = await handler.cacheMatch(request)
    if (held.isLasting)
      return (await this.#readLasting(request, kept)) ?? (await this.#fetch(request, handler)).response
    const coming = this.#fetch(request, handler)
    if (!kept) return (await coming).response
    const waited = await waitFor(coming, mood.patience)
    mood.note(waited.kind)
    if (waited.kind === 'late') void handler.waitUntil(coming.catch(() => undefined))
    const isNews = waited.kind === 'answer' && waited.answer.isFile
    const [shown, other] = isNews ? [waited.answer.response, kept] : [kept, undefined]
    void other?.body?.cancel().catch(() => undefined)
    return shown
  }

  /** A file that never changes, unless it was damaged on the device. */
  async #readLasting({ url }: Request, kept: Response | undefined): Promise<Response | undefined> {
    if (kept === undefined) return undefined
    const text = await kept.text()
    return this.#isFile(url, text) ? new Response(text, { headers: kept.headers }) : undefined
  }

  #isFile(address: string, text: string): boolean {
    return isDataFile(address.slice(this.#settings.scope.length), text)
  }

  async #fetch(request: Request, handler: StrategyHandler): Promise<Fetched> {
    const response = await handler.fetch(request)
    if (response.status === GONE) {
      await (await caches.open(this.cacheName)).delete(request, { ignoreVary: true })
      await this.#settings.onGone(request.url)
      return { response, isFile: true }
    }
    if (!isDataAnswer(response, request.url)) return { response, isFile: false }
    // Read to its end and not cloned: Chromium keeps the next release waiting for bodies that nobody reads.
    const text = await response.text()
    const { status, headers } = response
    const isFile = this.#isFile(request.url, text)
    // A device without room goes on reading from the network.
    if (isFile) {
      const kept = new Response(text, { status, headers })
      void handler.waitUntil(handler.cachePut(request, kept).catch(() => false))
    }
    return { response: new Response(text, { status, headers }), isFile }
  }
}
