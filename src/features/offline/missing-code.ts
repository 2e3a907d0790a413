/** What the guard against loops needs to know. */
export interface MissingCodeParts {
  readonly isOnline: () => boolean
  /** Whether the host has another release by now; not whether it can be reached. */
  readonly isOtherReleaseThere: () => Promise<boolean>
  /** Whether a page of this release was loaded anew for missing code before, in this session. */
  readonly hasReloaded: () => boolean
  /** Notes it; false where the browser keeps nothing over a reload. */
  readonly noteReload: () => boolean
  readonly reload: () => void
}

/**
 * The code of a page did not come. Where it has gone with another release, the page is loaded anew, which brings that
 * release: once for each release that misses something, and never while there is no network or nothing that would remember it.
 */
export async function recoverMissingCode(parts: MissingCodeParts): Promise<void> {
  if (!parts.isOnline() || parts.hasReloaded()) return
  if (!(await parts.isOtherReleaseThere()) || parts.hasReloaded()) return
  if (parts.noteReload()) parts.reload()
}

/** Whether an error says that a module could not be imported, in the words of Chromium, Firefox or Safari. */
export function isMissingCode(error: Error): boolean {
  return /dynamically imported module|Importing a module script failed/i.test(error.message)
}
