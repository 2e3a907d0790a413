import type { Query } from '@tanstack/react-query'

/**
 * How the app’s queries behave in a browser. They ask even where the browser says that there is no network, since the
 * service worker may answer; what failed then is asked for again when there is one. What is being read is not replaced.
 */
export const QUERY_DEFAULTS = {
  networkMode: 'always',
  refetchOnWindowFocus: false,
  refetchOnReconnect: (query: Query) => query.state.status === 'error',
} as const
