/** The parts of a response by which it is judged. */
type Judged = Pick<Response, 'status' | 'type' | 'headers' | 'redirected' | 'url'>

/** Whether a host says that there is no such page (RFC 9110): not any more, or not at all. */
export const isGone = ({ status }: Pick<Judged, 'status'>): boolean => status === 404 || status === 410

const MEDIA_TYPE = /^[^;]*/

function mediaType({ headers }: Judged): string {
  return (
    MEDIA_TYPE.exec(headers.get('Content-Type') ?? '')?.[0]
      .trim()
      .toLowerCase() ?? ''
  )
}

/**
 * Whether a host’s answer to a page’s address may be shown: a page of HTML, even one that says that there is none,
 * or a redirection, which the browser follows by itself. Errors of the server and files in the place of pages may not.
 */
export function isShowable(response: Judged): boolean {
  if (response.type === 'opaqueredirect') return true
  return response.status < 500 && mediaType(response) === 'text/html'
}

/** Whether an answer to a page’s address is that page, which may be held, by what it says of itself. */
export function isPageAnswer(response: Judged, asked: string): boolean {
  return response.status === 200 && response.url === asked && mediaType(response) === 'text/html'
}

/** Whether an answer to a social card’s address is that picture, which may be held, by what it says of itself. */
export function isCardAnswer(response: Judged, asked: string): boolean {
  return response.status === 200 && response.url === asked && mediaType(response) === 'image/png'
}

/** Whether an answer to the address of a data file can be that file at all, by what it says of itself. */
export function isDataAnswer(response: Judged, asked: string): boolean {
  if (response.status !== 200 || response.type === 'opaque' || response.type === 'error') return false
  // Where a captive portal led elsewhere, the answer is the portal’s.
  if (response.redirected && response.url !== asked) return false
  return /^application\/(?:json|[a-z.+-]+\+json)$/.test(mediaType(response))
}
