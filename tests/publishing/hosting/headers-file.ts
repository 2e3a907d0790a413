/** A rule of a `_headers` file: an address, or the beginning of one followed by `*`, and its headers. */
export interface HeaderRule {
  readonly pattern: string
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/** Reads a `_headers` file as Netlify and Cloudflare Pages do (https://docs.netlify.com/manage/routing/headers/). */
export function readHeadersFile(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: (readonly [string, string])[] }[] = []
  for (const line of text.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
    if (!line.startsWith(' ')) rules.push({ pattern: line.trim(), headers: [] })
    else {
      const at = line.indexOf(':')
      rules.at(-1)?.headers.push([line.slice(0, at).trim(), line.slice(at + 1).trim()])
    }
  }
  return rules
}
