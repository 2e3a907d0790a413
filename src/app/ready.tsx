import { useEffect } from 'react'
import { endFirstPaint } from '#features/preferences/document-attributes.ts'
import { READY } from './start-script.ts'

/** Tells the page that presses are listened to from now on. Belongs beside the page, which is taken over last. */
export function Ready() {
  useEffect(() => {
    endFirstPaint()
    document.dispatchEvent(new Event(READY))
  }, [])
  return null
}
