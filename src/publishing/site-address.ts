import type { Site } from '#domain/site.ts'

/** The absolute address of a page or file, given by its path below the base path with or without its first slash. */
export function siteAddress({ address }: Site, path: string): string {
  return `${address.replace(/\/+$/, '')}/${path.replace(/^\//, '')}`
}

/** What an address of a site consists of. */
export interface SitePlace {
  /** The host with its port, where it has one of its own. */
  readonly authority: string
  readonly host: string
  /** The folder below the host, with a slash at both ends: the base path that the site is meant for. */
  readonly base: string
}

/** Takes the address of a site apart. */
export function placeOfSite({ address }: Pick<Site, 'address'>): SitePlace {
  const [authority = '', ...folders] = address.replace(/^https:\/\//, '').split('/')
  const [host = ''] = authority.toLowerCase().split(':')
  const below = folders.join('/').replace(/\/$/, '')
  return { authority: authority.toLowerCase().replace(/:443$/, ''), host, base: below === '' ? '/' : `/${below}/` }
}

/**
 * Expects of a site whose address names a folder that it is built for that folder: its links would lead elsewhere. An
 * address without one holds for trials below any base path.
 * @throws Error saying how to build it
 */
export function expectOwnBase(site: Pick<Site, 'address'>, base: string): void {
  const own = placeOfSite(site).base
  if (own === '/' || own === base) return
  throw new Error(
    `content/site.json: "address" is below ${own}, and this build below ${base}. Build with --base ${own}, or correct the address.`,
  )
}
