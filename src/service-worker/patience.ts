/** What the network did while somebody waited. */
export type Waited<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'failure' }
  | { readonly kind: 'late' }

/** Waits so many milliseconds for an answer; it may still come afterwards. */
export async function waitFor<Answer>(coming: Promise<Answer>, milliseconds: number): Promise<Waited<Answer>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<Waited<Answer>>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'late' }), milliseconds)
  })
  const settled = coming.then(
    (answer): Waited<Answer> => ({ kind: 'answer', answer }),
    (): Waited<Answer> => ({ kind: 'failure' }),
  )
  try {
    return await Promise.race([settled, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Remembers that the network has kept somebody waiting, so that the next one waits less. */
export class NetworkMood {
  #isSlow = false
  readonly #full: number

  /** @param full how long a network is waited for of which nothing bad is known, in milliseconds */
  constructor(full: number) {
    this.#full = full
  }

  get patience(): number {
    return this.#isSlow ? this.#full / 4 : this.#full
  }

  note(kind: Waited<unknown>['kind']): void {
    this.#isSlow = kind === 'late'
  }
}
