import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js'
import { expirationOf } from './expiration.ts'
import { isCardAnswer } from './judge-answer.ts'

/** The most social cards that are held. */
const LIMIT = 60

/** Answers with a social card that was looked at as the host has it, else as the device holds it. */
export function holdCards(): NetworkFirst {
  return new NetworkFirst({
    cacheName: 'cm-cards',
    matchOptions: { ignoreVary: true },
    plugins: [
      // What is no such picture is shown and never held; Workbox takes null for that.
      {
        cacheWillUpdate: ({ request, response }) =>
          Promise.resolve(isCardAnswer(response, request.url) ? response : null),
      },
      expirationOf({ limit: LIMIT, isDispensable: true }),
    ],
  })
}
