interface TextFile {
  readonly name: string
  readonly mediaType: string
  readonly text: string
}

/** Long enough for a browser that asks where to keep the file before it reads it. */
const KEPT_FOR = 60_000

/** Hands the reader a file that is made on the spot, UTF-8. */
export function downloadFile({ name, mediaType, text }: TextFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR)
}
