import { useEffect, useState } from 'react'
import { foldText } from '#domain/fold.ts'
import { inSlices } from '#features/library/in-slices.ts'

const folded = new WeakMap<object, string>()

/** Words without their marks, folded once for all filters; a list of thousands would take too long at every key. */
export function foldOnce(owner: object, words: () => string): string {
  const known = folded.get(owner)
  if (known !== undefined) return known
  const text = foldText(words())
  folded.set(owner, text)
  return text
}

/**
 * Folds the words of a list before they are needed, a few at a time; true once all of them are folded.
 * @param fold folds the words of one item by `foldOnce`
 */
export function useFoldedAhead<Item>(items: readonly Item[], fold: (item: Item) => unknown): boolean {
  const [isReady, setIsReady] = useState(false)
  useEffect(() => {
    let isWanted = true
    void inSlices(items, fold, () => isWanted).then(() => isWanted && setIsReady(true))
    return () => {
      isWanted = false
    }
  }, [items, fold])
  return isReady
}
