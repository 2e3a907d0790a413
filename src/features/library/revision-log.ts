/** How long an earlier change may take to be told of, in milliseconds, until the library is read again. */
const PATIENCE = 200

/**
 * Follows how often the library was written. Every write counts one up and every tab is told of it; where a number
 * was left out, a message has been lost.
 */
export class RevisionLog {
  #reached = 0
  readonly #early = new Set<number>()
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #onGap: () => void

  /** @param onGap called when a change was not told of */
  constructor(onGap: () => void) {
    this.#onGap = onGap
  }

  /** The number up to which nothing is missing. */
  get reached(): number {
    return this.#reached
  }

  /** Everything up to `revision` is known. */
  restart(revision: number): void {
    this.#reached = revision
    this.#proceed()
  }

  /** The change with this number is known. */
  add(revision: number): void {
    this.#early.add(revision)
    this.#proceed()
  }

  /** Stops waiting. */
  end(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #proceed(): void {
    while (this.#early.has(this.#reached + 1)) this.#reached += 1
    for (const revision of this.#early) if (revision <= this.#reached) this.#early.delete(revision)
    if (this.#early.size === 0) this.end()
    else this.#timer ??= setTimeout(() => this.#tellGap(), PATIENCE)
  }

  #tellGap(): void {
    this.#timer = undefined
    if (this.#early.size > 0) this.#onGap()
  }
}
