import type { ListedContent } from '../build-content.ts'
import type { PageSource } from '../page-heads.ts'

/** What to build, and where. */
export interface SiteToBuild {
  /** The project’s folder. */
  readonly root: string
  /** Base path with a slash at both ends. */
  readonly base: string
  /** Folder of the finished site; it is replaced as a whole. */
  readonly folder: string
  readonly contentFolder: string
  /** Content without errors. */
  readonly content: ListedContent & PageSource
  readonly onProgress?: (what: string) => void
}
