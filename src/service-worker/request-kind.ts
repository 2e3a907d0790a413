import { heldDataOf, type HeldData } from '#domain/held-data.ts'

/** What is asked for, as far as the worker answers it; everything else goes to the network as if there were no worker. */
export type RequestKind =
  | { readonly kind: 'page' }
  | { readonly kind: 'code' }
  | { readonly kind: 'card' }
  | { readonly kind: 'data'; readonly held: HeldData }
  | undefined

interface Asked {
  readonly method: string
  readonly mode: string
  readonly url: string
}

/** Addresses of pages: the front door, and what is below a language without being a file. Ids of papers have dots. */
const PAGE = /^(?:(?:vi|en)(?:\/(?!.*\.(?:json|xml|txt|png)$).*)?)?$/
const CARD = /^cards\/.+\.png$/
const CODE = /^(?:assets\/.+|favicon\.svg)$/

/** @param scope address of the site with its base path */
export function requestKind({ method, mode, url }: Asked, scope: string): RequestKind {
  if (method !== 'GET' || !url.startsWith(scope)) return undefined
  const { pathname } = new URL(url)
  const file = pathname.slice(new URL(scope).pathname.length)
  if (CARD.test(file)) return { kind: 'card' }
  if (mode === 'navigate') return PAGE.test(file) ? { kind: 'page' } : undefined
  if (CODE.test(file)) return { kind: 'code' }
  const held = heldDataOf(file)
  return held && { kind: 'data', held }
}
