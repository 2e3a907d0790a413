import type { Plugin } from 'vite'
import { sitePlugin } from './site-plugin.ts'
import { watchContentPlugin } from './watch-content-plugin.ts'

export interface ContentPluginOptions {
  /** False where the server is not for a reader, as in tests. Absent: true. */
  readonly watches?: boolean
}

/**
 * Brings `content/` into Vite: the module `virtual:site`; in dev the issue data from memory, renewed with every
 * edit.
 */
export function contentPlugin({ watches = true }: ContentPluginOptions = {}): Plugin[] {
  return [sitePlugin(), ...(watches ? [watchContentPlugin()] : [])]
}
