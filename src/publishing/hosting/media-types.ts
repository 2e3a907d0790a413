/** What a site consists of, by the ending of its files (IANA media types). Text is always UTF-8. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  xml: 'text/xml',
  txt: 'text/plain',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
}

/** Types whose encoding must be told; JSON and SVG are UTF-8 by themselves. */
export const TEXT_TYPES: readonly string[] = Object.values(MEDIA_TYPES).filter((type) => type.startsWith('text/'))

/** The `Content-Type` of a file; one that no page needs is sent as bytes. */
export function contentTypeOf(file: string): string {
  const type = MEDIA_TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  return TEXT_TYPES.includes(type) ? `${type}; charset=utf-8` : type
}
