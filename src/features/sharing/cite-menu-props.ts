import type { ReactNode } from 'react'
import type { CitationSource } from '#domain/citation.ts'
import type { Site } from '#domain/site.ts'

/** What a citation menu is about; its button and what it opens share it. */
export interface CiteMenuProps {
  /** What can be cited here, the likeliest first; at least one. */
  readonly sources: readonly CitationSource[]
  readonly site: Site
  /** Name of the file without its extension, ASCII. */
  readonly fileName: string
  /** What the button says. Absent: “Cite”. */
  readonly label?: string
  /** What is cited, for screen readers, where a page has several of these menus. */
  readonly subject?: ReactNode
  /** Brings what is needed before anything can be cited; rejects where that cannot be had. */
  readonly prepare?: () => Promise<void>
  /** True among the links of a table, where a button would be too much. */
  readonly isPlain?: boolean
}
