import { useSyncExternalStore } from 'react'
import { hasCode } from './ask-worker.ts'
import { LEAVING } from './leaving.ts'
import { ownCodePath } from './own-code.ts'
import { reloadInPlace } from './reload-in-place.ts'
import { trustedWorkerAddress } from './worker-address.ts'
import { NO_WORKER, WorkerLink, type WorkerState } from './worker-link.ts'

/** Undefined where the browser has no service workers, or gives none to this page, as in a private window. */
export const workerLink =
  typeof navigator === 'object' && 'serviceWorker' in navigator
    ? new WorkerLink({
        container: navigator.serviceWorker,
        register: () => navigator.serviceWorker.register(trustedWorkerAddress(), { updateViaCache: 'none' }),
        isSameRelease: (worker) => hasCode(worker, ownCodePath()),
        reload: reloadInPlace,
        endFetching: () => window.dispatchEvent(new Event(LEAVING)),
      })
    : undefined

/** Registers the worker and lets it hold what should be read without a network; in a built site alone. */
export function startWorker(): void {
  if (import.meta.env.PROD) void workerLink?.start()
}

const subscribe = (listener: () => void) => workerLink?.subscribe(listener) ?? (() => {})

/** What the page knows of the service worker; nothing in prerendered pages. */
export function useWorker(): WorkerState {
  return useSyncExternalStore(
    subscribe,
    () => workerLink?.getSnapshot() ?? NO_WORKER,
    () => NO_WORKER,
  )
}
