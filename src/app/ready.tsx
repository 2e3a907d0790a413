import { useEffect } from 'react'
import { READY } from './start-script.ts'

/** Tells the page that presses are listened to from now on. Belongs beside the page, which is taken over last. */
export function Ready() {
  useEffect(() => {
    document.dispatchEvent(new Event(READY))
  }, [])
  return null
}
