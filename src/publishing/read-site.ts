import * as v from 'valibot'
import { SiteSchema, type Site } from '#domain/site.ts'
import type { Diagnostic } from '#newsletter/diagnostic.ts'
import type { ContentReader } from './content-reader.ts'
import { findHiddenInJson } from './hidden-in-json.ts'
import { hasErrors } from './report-diagnostics.ts'

/** The file that names the site. */
export const SITE_FILE = 'site.json'

export interface ReadSite {
  /** Absent when an error stands in the way. */
  readonly site: Site | undefined
  readonly diagnostics: readonly Diagnostic[]
}

function parseJson(text: string): { data: unknown } | { problem: string } {
  try {
    return { data: JSON.parse(text) }
  } catch (cause) {
    return { problem: `The file is not JSON: ${cause instanceof Error ? cause.message : ''}` }
  }
}

/** `content/site.json` → what names the site, or every field of it that is wrong. */
export function readSite(reader: ContentReader): ReadSite {
  const file = reader.nameOf(SITE_FILE)
  const refuse = (what: string, remedy: string) => ({ severity: 'error', code: 'site', file, what, remedy }) as const
  const bytes = reader.read(SITE_FILE)
  if (!bytes) {
    return { site: undefined, diagnostics: [refuse('The file is missing', 'Create it as docs/fields.md describes')] }
  }
  const text = new TextDecoder().decode(bytes)
  const parsed = parseJson(text)
  if ('problem' in parsed) return { site: undefined, diagnostics: [refuse(parsed.problem, 'Correct the JSON')] }
  const result = v.safeParse(SiteSchema, parsed.data)
  if (result.success) {
    const hidden = findHiddenInJson(text, file)
    return { site: hasErrors(hidden) ? undefined : result.output, diagnostics: hidden }
  }
  const diagnostics = result.issues.map((issue) =>
    refuse(`${v.getDotPath(issue) ?? 'The file'}: ${issue.message}`, 'Correct it as docs/fields.md describes'),
  )
  return { site: undefined, diagnostics }
}
