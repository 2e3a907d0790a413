import type { Site } from '#domain/site.ts'

/** The absolute address of a page or file, given by its path below the base path with or without its first slash. */
export function siteAddress({ address }: Site, path: string): string {
  return `${address.replace(/\/+$/, '')}/${path.replace(/^\//, '')}`
}
