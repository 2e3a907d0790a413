import * as v from 'valibot'

/** What a page’s files must be (W3C Subresource Integrity), by their addresses: style sheet first, then the code. */
const ImportMapSchema = v.object({ integrity: v.record(v.string(), v.string()) })
const IMPORT_MAP = /<script type="importmap">(.*?)<\/script>/s

function readFiles(html: string): readonly (readonly [address: string, integrity: string])[] {
  try {
    const map: unknown = JSON.parse(IMPORT_MAP.exec(html)?.[1] ?? '')
    const parsed = v.safeParse(ImportMapSchema, map)
    return parsed.success ? Object.entries(parsed.output.integrity) : []
  } catch {
    return []
  }
}

/** The addresses of the style sheet and the code that a page begins with; undefined where it names none. */
export function codeOfPage(html: string): readonly string[] | undefined {
  const addresses = readFiles(html).map(([address]) => address)
  return addresses.length > 0 ? addresses : undefined
}

/**
 * A page as something to read until the app is there, which then renders it anew from the data that the device holds:
 * the page may be older or newer than they are, and must not be taken for what they say. Where the device has none, the
 * words stay. The app begins at once, since there is no network to be spared.
 * @param path address below the base path for which the page must have been made
 * @returns undefined for any other page
 */
export function wordsOfPage(html: string, path: string): string | undefined {
  const [before, after, ...others] = html.split(` data-path="${path}">`)
  const [style, code] = readFiles(html)
  if (before === undefined || after === undefined || others.length > 0 || !style || !code) return undefined
  const files = [
    `<link rel="stylesheet" href="${style[0]}" integrity="${style[1]}">`,
    `<script type="module" src="${code[0]}" integrity="${code[1]}"></script>`,
  ]
  return `${before} data-held="${path}">${after}`.replace('</head>', () => `${files.join('')}</head>`)
}
