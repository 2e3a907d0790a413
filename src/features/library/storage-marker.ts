const KEY = 'cm.library'

/** Remembers outside of the library’s storage that there is a library, so that its loss is noticed. */
export interface LibraryMarker {
  readonly isSet: () => boolean
  readonly set: () => void
  readonly unset: () => void
}

/** The marker of this browser, in `localStorage`; where that is blocked, none. */
export const browserMarker: LibraryMarker = {
  isSet: () => {
    try {
      return localStorage.getItem(KEY) !== null
    } catch {
      return false
    }
  },
  set: () => {
    try {
      if (localStorage.getItem(KEY) === null) localStorage.setItem(KEY, 'kept')
    } catch {
      // Storage is blocked or full: a loss will go unnoticed.
    }
  },
  unset: () => {
    try {
      localStorage.removeItem(KEY)
    } catch {
      // Storage is blocked: there is no marker.
    }
  },
}
