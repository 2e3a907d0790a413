import { expect, test } from '@playwright/test'
import { elementsOf, openBuilt, type BuiltFiles, type PageElement } from './built-site.ts'
import { SITES } from './sites.ts'

// Walks through files; no browser takes part.
const ORIGIN = 'https://host.example'

const ADDRESSES = ['href', 'src', 'action', 'poster']

interface ReadPage {
  readonly file: string
  readonly elements: readonly PageElement[]
  readonly ids: ReadonlySet<string>
}

function siteOf(name: string): BuiltFiles {
  const site = SITES.find((one) => one.name === name)
  if (!site) throw new Error(`no site is called ${name}`)
  return openBuilt(site)
}

function readPages({ pages, read }: BuiltFiles): ReadonlyMap<string, ReadPage> {
  return new Map(
    pages.map((file) => {
      const elements = elementsOf(read(file))
      return [file, { file, elements, ids: new Set(elements.flatMap(({ attributes }) => attributes.get('id') ?? [])) }]
    }),
  )
}

const addressOf = (file: string, base: string) => `${ORIGIN}${base}${file.replace(/index\.html$/, '')}`

/** What an address inside the site leads to that is not there; undefined where all is well. */
function findFault(url: URL, site: BuiltFiles, pages: ReadonlyMap<string, ReadPage>): string | undefined {
  if (!url.pathname.startsWith(site.base)) return 'leaves the site’s base path'
  const file = site.fileAt(decodeURI(url.pathname).slice(site.base.length))
  if (file === undefined) return 'no such file'
  const target = pages.get(file)
  const id = decodeURIComponent(url.hash.slice(1))
  return id === '' || !target || target.ids.has(id) ? undefined : `no such place on the page`
}

test('every link of every page leads to a file and a place that are there', () => {
  const site = siteOf(test.info().project.name)
  const pages = readPages(site)
  let links = 0
  const faults = new Map<string, string>()
  for (const { file, elements } of pages.values()) {
    const here = addressOf(file, site.base)
    for (const { attributes } of elements) {
      for (const name of ADDRESSES) {
        const address = attributes.get(name)
        if (address === undefined) continue
        const url = new URL(address, here)
        if (url.origin !== ORIGIN) continue
        links += 1
        const fault = findFault(url, site, pages)
        if (fault !== undefined && faults.size < 40) faults.set(`${url.pathname}${url.hash}: ${fault}`, file)
      }
    }
  }
  expect(Object.fromEntries(faults)).toEqual({})
  expect(links).toBeGreaterThan(pages.size * 10)
})

test('the languages of a page name each other, and structured data can be read', () => {
  const site = siteOf(test.info().project.name)
  const alternates = new Map<string, string[]>()
  const ownAddress = new Map<string, string>()
  for (const { file, elements } of readPages(site).values()) {
    const links = elements.filter(({ name }) => name === 'link')
    const canonical = links.find(({ attributes }) => attributes.get('rel') === 'canonical')?.attributes.get('href')
    const others = links.filter(({ attributes }) => attributes.has('hreflang'))
    const hrefs = others.map(({ attributes }) => attributes.get('href') ?? '')
    if (canonical !== undefined && hrefs.length > 0) {
      alternates.set(canonical, hrefs)
      ownAddress.set(canonical, file)
      expect.soft(hrefs, `${file} names itself`).toContain(canonical)
    }
    for (const { text } of elements.filter(({ attributes }) => attributes.get('type') === 'application/ld+json')) {
      expect.soft(JSON.parse(text), file).toHaveProperty('@context', 'https://schema.org')
    }
  }
  expect(alternates.size).toBeGreaterThan(10)
  for (const [page, hrefs] of alternates) {
    for (const href of hrefs) expect.soft(alternates.get(href), `${href}, which ${page} names`).toContain(page)
  }
})
