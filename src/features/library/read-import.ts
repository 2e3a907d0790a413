import type { MessageKey } from '#i18n/translator.ts'
import { LARGEST_FILE, parseLibrary, type Refusal } from './library-file.ts'
import { previewImport, type ImportPreview } from './import-preview.ts'
import { readLibraryLink } from './library-link.ts'
import { libraryStore } from './use-library.ts'

/** Something that a reader wants to import: what it would do, or why it is refused as a whole. */
export type ReadImport =
  | {
      readonly kind: 'read'
      readonly preview: ImportPreview
      /** Which of several codes it is; absent for a file. */
      readonly part?: { readonly part: number; readonly total: number }
    }
  | { readonly kind: 'refused'; readonly reason: MessageKey }

const preview = async (incoming: Parameters<typeof previewImport>[1]) =>
  previewImport(await libraryStore.readRecords(), incoming)

const NO_REFUSALS: readonly Refusal[] = []

/** Reads a chosen file; nothing is changed. Never rejects. */
export async function readImportFile(file: Blob): Promise<ReadImport> {
  if (file.size > LARGEST_FILE) return { kind: 'refused', reason: 'import.refused.too-large' }
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (bytes === undefined) return { kind: 'refused', reason: 'import.refused.not-text' }
  const read = parseLibrary(new Uint8Array(bytes))
  if (read.kind === 'refused') return { kind: 'refused', reason: `import.refused.${read.problem.kind}` }
  return { kind: 'read', preview: await preview(read) }
}

/** Reads the fragment of a link from another device; undefined where it carries no library. Never rejects. */
export async function readImportLink(fragment: string): Promise<ReadImport | undefined> {
  const read = await readLibraryLink(fragment)
  if (read.kind === 'none') return undefined
  if (read.kind === 'refused') return { kind: 'refused', reason: `import.refused.${read.problem}` }
  const { records, part, total } = read
  return {
    kind: 'read',
    preview: await preview({ records, refusals: NO_REFUSALS }),
    ...(total > 1 && { part: { part, total } }),
  }
}
