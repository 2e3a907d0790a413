import type { QueryClient } from '@tanstack/react-query'

/** While editing: shows an issue anew as soon as its files change. Not part of the published site. */
export function refetchOnContentChange(queryClient: QueryClient): void {
  if (!import.meta.hot) return
  import.meta.hot.on('content:changed', () => void queryClient.invalidateQueries())
}
