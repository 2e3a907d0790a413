/** First letter of packed text: how it was packed. */
const DEFLATED = 'd'
const PLAIN = 'p'

/** Text that was packed, or why it cannot be had. */
export type Expanded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly problem: 'damaged' | 'too-large' | 'unsupported' }

class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (unit) => unit.charCodeAt(0))
}

/** Everything that comes through a stream. @throws TooLarge as soon as that is more than `most` bytes */
async function readAll(stream: ReadableStream<Uint8Array>, most = Infinity): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = stream.getReader()
  for (let turn = await reader.read(); !turn.done; turn = await reader.read()) {
    chunks.push(turn.value)
    length += turn.value.length
    if (length <= most) continue
    await reader.cancel()
    throw new TooLarge()
  }
  const whole = new Uint8Array(length)
  let place = 0
  for (const chunk of chunks) {
    whole.set(chunk, place)
    place += chunk.length
  }
  return whole
}

/** Text as letters, digits, hyphens and underscores, as short as the browser can make it. */
export async function compress(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  if (typeof CompressionStream !== 'function') return PLAIN + toBase64Url(bytes)
  // With a checksum at its end, unlike “deflate-raw”, so that damage is noticed.
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return DEFLATED + toBase64Url(await readAll(stream))
}

async function inflate(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  return readAll(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')), most)
}

/** What `compress` made → the text, if it is no longer than `most` bytes. Never throws. */
export async function expand(packed: string, most: number): Promise<Expanded> {
  const isDeflated = packed.startsWith(DEFLATED)
  if (!isDeflated && !packed.startsWith(PLAIN)) return { kind: 'failed', problem: 'damaged' }
  if (isDeflated && typeof DecompressionStream !== 'function') return { kind: 'failed', problem: 'unsupported' }
  try {
    const bytes = fromBase64Url(packed.slice(1))
    const text = isDeflated ? await inflate(bytes, most) : bytes
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(text) }
  } catch (error) {
    return { kind: 'failed', problem: error instanceof TooLarge ? 'too-large' : 'damaged' }
  }
}
