import type { WorkerMessage } from '#domain/worker-message.ts'

/**
 * How long another release may take to take over until the page is loaded anew all the same, in milliseconds. Browsers
 * let the worker of before finish what it is at; a page that is asked for in the middle of that may be lost.
 */
const PATIENCE = 10_000

/**
 * How long the worker before gets to end what it fetches, in milliseconds. Where a request is on its way when another
 * release is let in, Chromium lets that wait, and does not look again for half a minute.
 */
const CALM = 300

/** What a page knows of the service worker. */
export interface WorkerState {
  /** True where another release is ready, for which the page would have to be loaded anew. */
  readonly isUpdateReady: boolean
  /** True once a worker serves the site, so that what it holds can be read without a network. */
  readonly isHolding: boolean
}

/** What tells of its changes. */
interface Told {
  addEventListener(type: string, listener: () => void): void
}

/** A service worker, as far as a link deals with it. */
export interface LinkedWorker extends Told, Pick<ServiceWorker, 'state' | 'postMessage'> {}

/** The workers of the site. */
export interface LinkedRegistration extends Told {
  readonly installing: LinkedWorker | null
  readonly waiting: LinkedWorker | null
  readonly active: LinkedWorker | null
  update(): Promise<unknown>
}

interface LinkedContainer extends Told {
  readonly controller: LinkedWorker | null
  readonly ready: Promise<unknown>
}

/** The browser, as far as a link to the worker needs it. */
export interface LinkParts {
  readonly container: LinkedContainer
  readonly register: () => Promise<LinkedRegistration>
  /** Whether the page was made by the release of this worker. */
  readonly isSameRelease: (worker: LinkedWorker) => Promise<boolean>
  readonly reload: () => void
  /** Ends what the page fetches for later. */
  readonly endFetching: () => void
}

/** The state in prerendered pages. */
export const NO_WORKER: WorkerState = { isUpdateReady: false, isHolding: false }

/** One page’s dealings with the service worker. */
export class WorkerLink {
  readonly #parts: LinkParts
  readonly #listeners = new Set<() => void>()
  #state = NO_WORKER
  #registration: LinkedRegistration | undefined
  #isStarted = false
  #isUpdating = false
  #isReloading = false

  constructor(parts: LinkParts) {
    this.#parts = parts
  }

  readonly getSnapshot = (): WorkerState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Registers the worker, the first time, and follows it from now on. Where that fails, the site works as it does without one. */
  readonly start = async (): Promise<void> => {
    if (this.#isStarted) return
    this.#isStarted = true
    const { container, register } = this.#parts
    let isFirst = container.controller === null
    container.addEventListener('controllerchange', () => {
      if (this.#isUpdating) this.#reload()
      // Another tab has agreed to the other release; this one goes on until its reader agrees too.
      else if (!isFirst) void this.#tellOf(container.controller)
      isFirst = false
    })
    try {
      this.#registration = await register()
      this.#follow(this.#registration)
      await container.ready
      this.#set({ isHolding: true })
    } catch {
      // Blocked, out of reach or broken: nothing is held, and everything else goes on.
    }
  }

  /** Asks whether there is another release. */
  readonly look = async (): Promise<void> => {
    await this.#registration?.update().catch(() => undefined)
  }

  /** Lets the other release take over and loads the page anew, once. */
  readonly update = (): void => {
    if (this.#isUpdating) return
    this.#isUpdating = true
    const waiting = this.#registration?.waiting
    if (!waiting) return this.#reload()
    this.#parts.endFetching()
    this.#tell(this.#registration?.active, { type: 'rest' })
    setTimeout(() => this.#tell(waiting, { type: 'take-over' }), CALM)
    setTimeout(() => this.#reload(), PATIENCE)
  }

  /** Asks the worker to hold these data files. */
  readonly hold = (files: readonly string[]): void => {
    this.#tell(this.#registration?.active, { type: 'hold', files: [...files] })
  }

  /** Asks the worker to hold a page. @param path below the base path, without a slash at its beginning */
  readonly holdPage = (path: string): void => {
    this.#tell(this.#registration?.active, { type: 'hold-page', path })
  }

  #tell(worker: LinkedWorker | null | undefined, message: WorkerMessage): void {
    worker?.postMessage(message)
  }

  #follow(registration: LinkedRegistration): void {
    registration.addEventListener('updatefound', () => {
      const { installing } = registration
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed') void this.#tellOf(registration.waiting)
      })
    })
    void this.#tellOf(registration.waiting)
  }

  /** Who sees pages of a worker’s release already, since they came from the network, needs not be asked. */
  async #tellOf(worker: LinkedWorker | null): Promise<void> {
    if (worker && !(await this.#parts.isSameRelease(worker))) this.#set({ isUpdateReady: true })
  }

  #reload(): void {
    if (this.#isReloading) return
    this.#isReloading = true
    this.#parts.reload()
  }

  #set(change: Partial<WorkerState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
