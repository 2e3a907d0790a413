/**
 * The path by which the app knows a page: hosts answer some other paths with that page too, such as `/vi/index.html`
 * and `//vi/`.
 */
export const plainPath = (path: string): string => path.replace(/\/{2,}/gu, '/').replace(/\/index\.html$/u, '/')

/** A path with its letters as they are written; one that is broken in the middle of a letter stays as it is. */
export function readablePath(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** Puts the plain path into the address, where the page was asked for by another one. */
export function tidyAddress(): void {
  const { pathname, search, hash } = location
  const path = plainPath(pathname)
  if (path !== pathname) history.replaceState(history.state, '', path + search + hash)
}
