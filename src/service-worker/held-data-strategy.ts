import type { WorkboxPlugin } from 'workbox-core/types.js'
import { ExpirationPlugin } from 'workbox-expiration/ExpirationPlugin.js'
import { Strategy } from 'workbox-strategies/Strategy.js'
import type { StrategyHandler } from 'workbox-strategies/StrategyHandler.js'
import { HELD_ISSUES, type HeldData } from '#domain/held-data.ts'
import { isDataAnswer, isReadableData } from './judge-answer.ts'
import { waitFor, type NetworkMood } from './patience.ts'

/** Lets what was not read for the longest time go. Issues are never dropped all at once, not even by a full device. */
function expirationOf(held: HeldData): WorkboxPlugin {
  const expiration = new ExpirationPlugin({ maxEntries: held.limit, purgeOnQuotaError: held !== HELD_ISSUES })
  const { cacheDidUpdate, cachedResponseWillBeUsed } = expiration
  return { ...(cacheDidUpdate && { cacheDidUpdate }), ...(cachedResponseWillBeUsed && { cachedResponseWillBeUsed }) }
}

interface DataSettings {
  readonly held: HeldData
  readonly mood: NetworkMood
  /** The latest format of data that this release of the app can read. */
  readonly schemaVersion: number
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
 * a captive portal, half a file, a format that this release cannot read) is never held, and is shown only to those
 * who hold nothing better.
 */
export class HeldDataStrategy extends Strategy {
  readonly #settings: DataSettings

  constructor(settings: DataSettings) {
    const { held } = settings
    super({ cacheName: held.cache, matchOptions: { ignoreVary: true }, plugins: [expirationOf(held)] })
    this.#settings = settings
  }

  protected override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const { held, mood } = this.#settings
    const kept = await handler.cacheMatch(request)
    if (kept && held.isLasting) return kept
    const coming = this.#fetch(request, handler)
    if (!kept) return (await coming).response
    const waited = await waitFor(coming, mood.patience)
    mood.note(waited.kind)
    if (waited.kind === 'late') void handler.waitUntil(coming.catch(() => undefined))
    return waited.kind === 'answer' && waited.answer.isFile ? waited.answer.response : kept
  }

  async #fetch(request: Request, handler: StrategyHandler): Promise<Fetched> {
    const response = await handler.fetch(request)
    if (response.status === GONE) {
      await (await caches.open(this.cacheName)).delete(request, { ignoreVary: true })
      return { response, isFile: true }
    }
    const isFile = await this.#isFile(response, request.url)
    // A device without room goes on reading from the network.
    if (isFile) void handler.waitUntil(handler.cachePut(request, response.clone()).catch(() => false))
    return { response, isFile }
  }

  async #isFile(response: Response, asked: string): Promise<boolean> {
    if (!isDataAnswer(response, asked)) return false
    try {
      return isReadableData(await response.clone().text(), this.#settings.schemaVersion)
    } catch {
      // It broke off on its way.
      return false
    }
  }
}
