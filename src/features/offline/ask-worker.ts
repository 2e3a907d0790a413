import type { WorkerMessage } from '#domain/worker-message.ts'

/** A worker that does not answer within this time (ms) is of another release than the question. */
const PATIENCE = 2000

/**
 * Whether code belongs to a worker’s release.
 * @param path where the host has it; the bundler names the app’s first module after all that the app consists of
 */
export function hasCode(worker: Pick<ServiceWorker, 'postMessage'>, path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    const settle = (isThere: boolean) => {
      clearTimeout(timer)
      port1.close()
      resolve(isThere)
    }
    const timer = setTimeout(() => settle(false), PATIENCE)
    port1.onmessage = ({ data }: MessageEvent<unknown>) => settle(data === true)
    const message: WorkerMessage = { type: 'has-code', path }
    worker.postMessage(message, [port2])
  })
}
