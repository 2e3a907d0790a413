import { useCallback } from 'react'
import { useLibrary } from '#features/library/use-library.ts'
import { placeProgress } from '#features/library/story-place.ts'

/** Tells how much of a story was read, 0 to 1, by its `issue/story`. */
export function useShelfProgress(): (story: { readonly name: string }) => number {
  const { places } = useLibrary()
  return useCallback(
    ({ name }) => {
      const kept = places.get(name)
      return kept === undefined ? 0 : placeProgress(kept.place)
    },
    [places],
  )
}
