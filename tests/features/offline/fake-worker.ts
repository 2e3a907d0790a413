import { vi } from 'vitest'
import { parseWorkerMessage } from '#domain/worker-message.ts'
import { WorkerLink, type LinkedRegistration, type LinkedWorker } from '#features/offline/worker-link.ts'

class FakeWorker extends EventTarget {
  state: ServiceWorkerState = 'installed'
  readonly postMessage: (message: unknown) => void

  constructor(postMessage: (message: unknown) => void) {
    super()
    this.postMessage = postMessage
  }
}

class FakeRegistration extends EventTarget implements LinkedRegistration {
  installing: LinkedWorker | null = null
  waiting: LinkedWorker | null = null
  active: LinkedWorker | null
  readonly update = vi.fn(() => Promise.resolve())

  constructor(active: LinkedWorker) {
    super()
    this.active = active
  }
}

class FakeContainer extends EventTarget {
  controller: LinkedWorker | null
  readonly ready = Promise.resolve()

  constructor(controller: LinkedWorker | null) {
    super()
    this.controller = controller
  }
}

/** A link in a browser that does what a test says; it has one worker. */
export function makeBrowser({ isSameRelease = false, isControlled = true } = {}) {
  const told: string[] = []
  const note = (who: string) => (message: unknown) => told.push(`${who}: ${parseWorkerMessage(message)?.type}`)
  const active = new FakeWorker(note('active'))
  const next = new FakeWorker(note('waiting'))
  const registration = new FakeRegistration(active)
  const container = new FakeContainer(isControlled ? active : null)
  const register = vi.fn(() => Promise.resolve(registration))
  const reload = vi.fn()
  const link = new WorkerLink({
    container,
    register,
    isSameRelease: () => Promise.resolve(isSameRelease),
    reload,
    endFetching: () => told.push('page: rest'),
  })
  /** Another worker comes and waits. */
  const install = () => {
    registration.installing = next
    registration.dispatchEvent(new Event('updatefound'))
    registration.waiting = next
    next.dispatchEvent(new Event('statechange'))
  }
  /** Another worker serves the page from now on. */
  const change = () => {
    container.controller = next
    registration.active = next
    registration.waiting = null
    container.dispatchEvent(new Event('controllerchange'))
  }
  return { link, register, reload, told, install, change }
}
