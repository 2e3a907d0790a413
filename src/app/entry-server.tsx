import { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { prerender } from 'react-dom/static'
import { StaticRouter } from 'react-router-dom'
import { readDataFrom, type ReadData } from '#data/fetch-json.ts'
import { site } from '#data/site.ts'
import type { Language } from '#domain/language.ts'
import { loadCatalogues } from '#i18n/catalogues.ts'
import { createTranslator } from '#i18n/create-translator.ts'
import { App } from './app.tsx'
import { Opening } from './opening.tsx'
import { preparePage } from './routes.ts'
import { LATE_LINK } from './start-script.ts'

/** What prerendering needs to know of the site it renders. */
export interface RendererOptions {
  /** Base path with a slash at both ends. */
  readonly base: string
  /** The data files of the site, by their path below the base path. */
  readonly readData: ReadData
}

/** Renders pages to the HTML inside `#root`. */
export interface PageRenderer {
  /**
   * The data that a page shows; the page is the same as long as they are.
   * @param path address below the base path, such as `/vi/about/`
   * @throws Error why they could not be read
   */
  readonly readPageData: (path: string) => Promise<unknown>
  /** @throws Error what a component of the page threw, or why its data could not be read */
  readonly renderPage: (path: string) => Promise<string>
}

async function readAll(stream: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(stream).text()
}

/** A renderer whose pages share their data, since nothing of it changes while a site is built. */
export function createPageRenderer({ base, readData }: RendererOptions): PageRenderer {
  readDataFrom(readData)
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: 'static', retry: false } } })
  return {
    readPageData: (path) => preparePage(client, path),
    renderPage: async (path) => {
      await Promise.all([loadCatalogues(), preparePage(client, path)])
      const errors: unknown[] = []
      const { prelude } = await prerender(
        <StrictMode>
          <StaticRouter basename={base.replace(/\/$/, '')} location={base.replace(/\/$/, '') + path}>
            <App queryClient={client} />
          </StaticRouter>
        </StrictMode>,
        // A page is one piece: parts that come later would need inline scripts to be put in place.
        { progressiveChunkSize: Number.MAX_SAFE_INTEGER, onError: (error) => void errors.push(error) },
      )
      const html = await readAll(prelude)
      if (errors.length > 0) throw errors[0]
      return html
    },
  }
}

/** The HTML inside `#root` of a page that was made for no address, until the app fills it. */
export function renderOpening(): string {
  return renderToStaticMarkup(<Opening vi={createTranslator('vi', site)} en={createTranslator('en', site)} />)
}

/** What a prerendered page holds besides the app’s part: the link that shows where the app does not come. */
export function renderLateLink(language: Language): string {
  return renderToStaticMarkup(
    // eslint-disable-next-line jsx-a11y-x/anchor-is-valid -- leads to the very page that it stands on
    <a id={LATE_LINK} className="skip late" href="" hidden>
      {createTranslator(language, site)('page.late')}
    </a>,
  )
}

export { parseIssueMarkdown } from '#features/reading/parse-issue-markdown.ts'
export { startScript } from './start-script.ts'
