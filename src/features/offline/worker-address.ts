import { workerFile } from '#domain/paths.ts'

/** The policy that host and pages allow by this name (`trusted-types` of their Content Security Policy). */
const POLICY = 'app'

/** The address of the service worker, trusted where the browser asks for trust; no other address ever is. */
export function trustedWorkerAddress(): string {
  const address = `${import.meta.env.BASE_URL}${workerFile}`
  const createScriptURL = (asked: string) => {
    if (asked === address) return asked
    throw new TypeError(`${asked} is not the service worker.`)
  }
  return window.trustedTypes?.createPolicy(POLICY, { createScriptURL }).createScriptURL(address) ?? address
}
