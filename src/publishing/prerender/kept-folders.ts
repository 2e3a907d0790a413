import path from 'node:path'
import { keyOf } from '../kept-results.ts'

/** Where a build keeps what the next one can use. */
export interface KeptFolders {
  readonly pages: string
  readonly issues: string
  readonly cards: string
  /** What is noted of finished sites. */
  readonly sites: string
}

export interface KeptFor {
  /** The project’s folder. */
  readonly root: string
  /** Base path with a slash at both ends. */
  readonly base: string
  readonly contentFolder: string
}

/** The folders of one site: each site has its own, so that none forgets what another needs. */
export function keptFolders({ root, base, contentFolder }: KeptFor): KeptFolders {
  const ofContent = keyOf([contentFolder])
  return {
    pages: path.join(root, '.cache/pages', keyOf([base, contentFolder])),
    issues: path.join(root, '.cache/issues', ofContent),
    cards: path.join(root, '.cache/social-cards', ofContent),
    sites: path.join(root, '.cache/sites'),
  }
}
