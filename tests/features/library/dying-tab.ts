import { vi } from 'vitest'

const REQUESTS = ['get', 'getAll', 'getAllKeys', 'count', 'put', 'delete'] as const

/**
 * Lets the tab die at one step: what the database was asked until then it has answered, what comes after never
 * happens, and the transaction is as if it had never been. Steps are counted over every request to the database.
 * Returns how many steps there were so far, and what brings the database back to life.
 */
export function dieAtStep(last: number) {
  let steps = 0
  let isDead = false
  const spies = REQUESTS.map((name) => {
    const ask = IDBObjectStore.prototype[name]
    return vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function step(
      this: IDBObjectStore,
      ...parts: unknown[]
    ): IDBRequest {
      if (isDead) throw new DOMException('the tab is gone', 'InvalidStateError')
      const request = Reflect.apply(ask, this, parts) as IDBRequest
      const own = (steps += 1)
      request.addEventListener('success', () => {
        if (own !== last) return
        isDead = true
        this.transaction.abort()
      })
      return request
    })
  })
  const open = IDBFactory.prototype.open
  const openings = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function reopen(
    this: IDBFactory,
    ...parts
  ) {
    if (isDead) throw new DOMException('the tab is gone', 'InvalidStateError')
    return open.apply(this, parts)
  })
  return {
    hasDied: () => isDead,
    revive: () => [...spies, openings].forEach((spy) => spy.mockRestore()),
  }
}
