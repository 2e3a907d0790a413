import { useEffect } from 'react'
import { site } from '#data/site.ts'

/** Names the page in the browser’s title bar, history and bookmarks: `{page} · {newsletter}`. */
export function usePageHead(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = title === site.newsletter ? title : `${title} · ${site.newsletter}`
  }, [title])
}
