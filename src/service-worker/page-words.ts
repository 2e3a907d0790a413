import * as v from 'valibot'

const ImportMapSchema = v.object({ integrity: v.record(v.string(), v.string()) })
const IMPORT_MAP = /<script type="importmap">(.*?)<\/script>/s

/** The addresses of the style sheet and the code that a page begins with; undefined where it names none. */
export function codeOfPage(html: string): readonly string[] | undefined {
  try {
    const map: unknown = JSON.parse(IMPORT_MAP.exec(html)?.[1] ?? '')
    const parsed = v.safeParse(ImportMapSchema, map)
    const addresses = parsed.success ? Object.keys(parsed.output.integrity) : []
    return addresses.length > 0 ? addresses : undefined
  } catch {
    return undefined
  }
}

/**
 * A page as something to read until the app is there, which then renders it anew from the data that the device holds:
 * the page may be older or newer than they are, and must not be taken for what they say.
 * @param path address below the base path for which the page must have been made
 * @returns undefined for any other page
 */
export function wordsOfPage(html: string, path: string): string | undefined {
  const [before, after, ...others] = html.split(` data-path="${path}">`)
  return before === undefined || after === undefined || others.length > 0 ? undefined : `${before}>${after}`
}
