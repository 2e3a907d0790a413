import { ThreadsPoolWorker, type PoolRunnerInitializer } from 'vitest/node'

type PoolWorker = ReturnType<PoolRunnerInitializer['createPoolWorker']>
type PoolOptions = Parameters<PoolRunnerInitializer['createPoolWorker']>[0]
type Message = Parameters<PoolWorker['send']>[0]
type Listener = Parameters<PoolWorker['on']>[1]

/** After so many runs a thread is let go: what Vitest hangs onto it for each run would slow it down. */
const MOST_RUNS = 60

const STOPPED = { __vitest_worker_response__: true, type: 'stopped' }

const NAME = 'kept-thread'

/** A thread of Vitest’s own that outlives the run for which it was started. */
class KeptThread implements PoolWorker {
  readonly name = NAME
  readonly #thread: ThreadsPoolWorker
  readonly #listeners: [event: string, listener: Listener][] = []
  #runs = 0

  constructor(options: PoolOptions) {
    this.#thread = new ThreadsPoolWorker(options)
  }

  get isWorn(): boolean {
    return this.#runs >= MOST_RUNS
  }

  async start(): Promise<void> {
    if (this.#runs === 0) await this.#thread.start()
    this.#runs += 1
  }

  on(event: string, listener: Listener): void {
    this.#listeners.push([event, listener])
    this.#thread.on(event, listener)
  }

  off(event: string, listener: Listener): void {
    this.#thread.off(event, listener)
  }

  send(message: Message): void {
    if (message.type !== 'stop' || this.isWorn) this.#thread.send(message)
    else for (const [event, listener] of this.#listeners) if (event === 'message') listener(STOPPED)
  }

  deserialize(data: unknown): unknown {
    return this.#thread.deserialize(data)
  }

  async stop(): Promise<void> {
    for (const [event, listener] of this.#listeners.splice(0)) this.#thread.off(event, listener)
    if (this.isWorn) await this.#thread.stop()
  }
}

let kept: KeptThread | undefined

/**
 * A pool of one thread that keeps its modules, and what its engine has learnt of them, from run to run: of the seconds
 * that a run of a few tests takes in a new thread, most go into loading what they test.
 */
export const keptThread: PoolRunnerInitializer = {
  name: NAME,
  createPoolWorker: (options) => {
    if (kept === undefined || kept.isWorn) kept = new KeptThread(options)
    return kept
  },
}
