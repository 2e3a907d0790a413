import { useEffect, useState, type ReactNode } from 'react'
import { whenIdle } from '#features/library/tab-moments.ts'
import { lazyPart } from '#ui/lazy-part.tsx'

const watch = lazyPart(async () => (await import('./offline-watch.tsx')).OfflineWatch)
const notice = lazyPart(async () => (await import('./offline-notice.tsx')).OfflineNotice)
const strip = lazyPart(async () => (await import('#features/offline/update-strip.tsx')).UpdateStrip)

/** The parts themselves, which come when the page is there and the browser has nothing better to do. */
export const OFFLINE_PARTS = [watch, notice, strip]

function AfterIdle({ children }: { children: ReactNode }) {
  const [isIdle, setIsIdle] = useState(false)
  useEffect(() => whenIdle(() => setIsIdle(true)), [])
  return isIdle && children
}

/** Under the header: whether there is a network. */
export function NetworkNotice() {
  return (
    <AfterIdle>
      <watch.Part props={{}} />
      <notice.Part props={{}} />
    </AfterIdle>
  )
}

/** Above the footer: another version of the site. */
export function UpdateNotice() {
  return (
    <AfterIdle>
      <strip.Part props={{}} />
    </AfterIdle>
  )
}
