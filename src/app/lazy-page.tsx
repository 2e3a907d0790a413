import { use, type ComponentType, type ReactNode } from 'react'

/** A page that is not part of the first load. */
export interface LazyPage {
  /** Brings the page’s code; once it is there the page renders without a wait. */
  readonly preload: () => Promise<unknown>
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
