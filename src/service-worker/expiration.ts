import type { WorkboxPlugin } from 'workbox-core/types.js'
import { ExpirationPlugin } from 'workbox-expiration/ExpirationPlugin.js'

interface Expiration {
  /** The most entries of the cache; those that were not read for the longest time go first. */
  readonly limit: number
  /** True where a device without room drops all of the cache. */
  readonly isDispensable: boolean
}

/** Keeps a cache within its limit. */
export function expirationOf({ limit, isDispensable }: Expiration): WorkboxPlugin {
  const { cacheDidUpdate, cachedResponseWillBeUsed } = new ExpirationPlugin({
    maxEntries: limit,
    purgeOnQuotaError: isDispensable,
  })
  return { ...(cacheDidUpdate && { cacheDidUpdate }), ...(cachedResponseWillBeUsed && { cachedResponseWillBeUsed }) }
}
