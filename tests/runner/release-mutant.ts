import { afterAll } from 'vitest'

/** Where mutated code looks which mutant it is to be. */
const MUTATED = '__stryker__'

// In a thread that is kept, the next file would else be collected, and its cases made, by the mutant.
afterAll(() => {
  const mutated: unknown = Reflect.get(globalThis, MUTATED)
  if (typeof mutated === 'object' && mutated !== null) Reflect.set(mutated, 'activeMutant', undefined)
})
