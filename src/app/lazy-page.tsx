import { use, type ComponentType, type ReactNode } from 'react'
import { useParams } from 'react-router-dom'

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

/** A page whose code comes when it is asked for. `React.lazy` would show a fallback once even for code that is there. */
export function lazyPage(load: () => Promise<ComponentType>): LazyPage {
  let Loaded: ComponentType | undefined
  let onItsWay: Promise<ComponentType> | undefined
  const preload = () => {
    onItsWay ??= load().then(
      (component) => {
        Loaded = component
        return component
      },
      (error: unknown) => {
        // Another try must be able to fetch it anew.
        onItsWay = undefined
        throw error
      },
    )
    return onItsWay
  }
  function Page() {
    const Component = Loaded ?? use(preload())
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
