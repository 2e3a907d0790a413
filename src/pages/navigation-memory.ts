/** What to put back when a reader returns to an entry of the history. */
interface LeftPlace {
  scrollTop: number
  /** Address and rank among equal addresses of the link that was followed. */
  link?: { readonly href: string; readonly rank: number }
}

const places = new Map<string, LeftPlace>()

function linksTo(href: string): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter((link) => link.href === href)
}

/** Notes how far the page is scrolled at this entry of the history. */
export function noteScroll(entry: string): void {
  const place = places.get(entry)
  if (place) place.scrollTop = window.scrollY
  else places.set(entry, { scrollTop: window.scrollY })
}

/** Notes the link that the reader follows from this entry of the history. */
export function noteLink(entry: string, link: HTMLAnchorElement): void {
  places.set(entry, {
    scrollTop: window.scrollY,
    link: { href: link.href, rank: linksTo(link.href).indexOf(link) },
  })
}

/** True when the reader has been at this entry of the history before, since the app was opened. */
export function hasBeenAt(entry: string): boolean {
  return places.has(entry)
}

/** Scrolls to where the reader left this entry and focuses the link that was used there. */
export function returnTo(entry: string): void {
  const place = places.get(entry)
  window.scrollTo({ top: place?.scrollTop ?? 0, behavior: 'instant' })
  if (place?.link) linksTo(place.link.href)[place.link.rank]?.focus({ preventScroll: true })
}
