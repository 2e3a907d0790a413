import { use, type ComponentType, type ReactNode } from 'react'
import { useParams } from 'react-router-dom'
import { inTime } from '#ui/lazy-module.ts'

/** What the address of a page names. */
export interface PageParameters {
  readonly issueId?: string | undefined
  readonly storyId?: string | undefined
  readonly paperSlug?: string | undefined
  readonly topicId?: string | undefined
}

/** A page that is not part of the first load. */
export interface LazyPage {
  /**
   * Brings the page’s code; once it is there the page renders without a wait.
   * @param parameters absent: the code for every address of the page
   */
  readonly preload: (parameters?: PageParameters) => Promise<unknown>
  readonly Page: () => ReactNode
}

/** Pages whose code did not come, by what asks for it anew. */
const failed = new Set<() => Promise<unknown>>()

/** Asks anew for all code that did not come. */
export function bringFailedPages(): void {
  // What fails again is told by the page.
  for (const preload of [...failed]) void preload().catch(() => undefined)
}

/** A page whose code comes when it is asked for. `React.lazy` would show a fallback once even for code that is there. */
export function lazyPage(load: () => Promise<ComponentType>): LazyPage {
  let Loaded: ComponentType | undefined
  let onItsWay: Promise<ComponentType> | undefined
  const preload = () => {
    if (failed.delete(preload)) onItsWay = undefined
    onItsWay ??= inTime(load()).then(
      (component) => {
        Loaded = component
        return component
      },
      (error: unknown) => {
        failed.add(preload)
        throw error
      },
    )
    return onItsWay
  }
  function Page() {
    // Rendering asks once: a page that asked anew for what has failed would never come to tell it.
    const Component = Loaded ?? use(onItsWay ?? preload())
    return <Component />
  }
  return { preload, Page }
}

interface PageChoice {
  readonly isFirst: (parameters: PageParameters) => boolean
  readonly first: LazyPage
  readonly second: LazyPage
}

/** Two pages whose addresses have one shape. */
export function choosePage({ isFirst, first, second }: PageChoice): LazyPage {
  return {
    preload: (parameters) => {
      if (parameters === undefined) return Promise.all([first.preload(), second.preload()])
      return (isFirst(parameters) ? first : second).preload()
    },
    Page: () => (isFirst(useParams()) ? <first.Page /> : <second.Page />),
  }
}
