/** What the browser says of the place where the library lives. */
export interface StorageSpace {
  /** Bytes that the whole site takes; undefined where the browser does not say. */
  readonly usage: number | undefined
  /** Whether the browser has promised not to clear it by itself; undefined where it does not say. */
  readonly isPromised: boolean | undefined
}

const manager = () => ('storage' in navigator ? navigator.storage : undefined)

/** Asks the browser about its storage. Never rejects. */
export async function readStorageSpace(): Promise<StorageSpace> {
  const storage = manager()
  const [usage, isPromised] = await Promise.all([
    storage?.estimate().then(
      (estimate) => estimate.usage,
      () => undefined,
    ),
    storage?.persisted().catch(() => undefined),
  ])
  return { usage, isPromised }
}

/** Asks the browser to promise that it keeps the storage. Never rejects. */
export async function askForPromise(): Promise<boolean> {
  return (
    (await manager()
      ?.persist()
      .catch(() => false)) ?? false
  )
}
