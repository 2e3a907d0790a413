const BYTES = 16

/** A name that nothing else has, also where `crypto.randomUUID` is missing, as it is without https. */
export function createRandomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
}
