import { useHref, useLocation } from 'react-router-dom'
import { site } from '#data/site.ts'
import { ShareMenu } from '#features/sharing/share-menu.tsx'

/** The ways to pass this page on, in the language and view in which it is shown. */
export function SharePage({ title, printLabel }: { title: string; printLabel: string }) {
  const { pathname, search } = useLocation()
  const href = useHref({ pathname, search })
  const getAddress = () => new URL(href, window.location.href).href
  return <ShareMenu title={title} newsletter={site.newsletter} getAddress={getAddress} printLabel={printLabel} />
}
