/** How long code may take to come, in milliseconds. */
const LONGEST = 15_000

/** Code that has not come in time. A browser goes on waiting for it at every other try: only a page loaded anew asks anew. */
export class StalledCode extends Error {
  override readonly name = 'StalledCode'
}

/**
 * Code, unless it stalls.
 * @param coming the promise of a dynamic import
 * @throws StalledCode
 */
export function inTime<Module>(coming: Promise<Module>): Promise<Module> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new StalledCode('the code has not come in time'))
    const timer = setTimeout(giveUp, LONGEST)
    coming.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Code that is not part of the first load. */
export interface LazyModule<Module> {
  /** Brings the code ahead of its use, so that nobody waits for it. What fails here is told where it is used. */
  readonly preload: () => Promise<void>
  /** The code, once it is there. */
  readonly get: () => Module | undefined
  /**
   * Does something with the code: at once where it is there, so that it stays within the press that asks for it.
   * Rejected where the code did not come, or stalls; the next call tries again.
   */
  readonly use: <Result>(run: (module: Module) => Result) => Result | Promise<Result>
}

/** @param load a dynamic import */
export function lazyModule<Module>(load: () => Promise<Module>): LazyModule<Module> {
  let loaded: Module | undefined
  let onItsWay: Promise<Module> | undefined
  const bring = async (): Promise<Module> => {
    try {
      loaded = await (onItsWay ??= inTime(load()))
      return loaded
    } finally {
      onItsWay = undefined
    }
  }
  return {
    preload: async () => {
      await bring().catch(() => undefined)
    },
    get: () => loaded,
    use: (run) => (loaded === undefined ? bring().then(run) : run(loaded)),
  }
}
