import { readFileSync } from 'node:fs'
import type { Issue } from '#domain/issue.ts'
import { buildIssue, type IssueOverrides } from '#newsletter/build-issue.ts'
import type { Diagnostic } from '#newsletter/diagnostic.ts'
import type { Draft } from '#newsletter/draft.ts'
import { parseNewsletter } from '#newsletter/parse-newsletter.ts'

/** The text of a newsletter under `fixtures/`. */
export function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
}

/** What a text says; fails where there is nothing to read. */
export function draftOf(text: string, file = 'vi.md'): Draft {
  const { draft, diagnostics } = parseNewsletter({ text, file })
  if (!draft) throw new Error(`no draft: ${JSON.stringify(diagnostics)}`)
  return draft
}

/** All that is found while one or both languages are read and brought together. */
export function readIssue(texts: {
  readonly original: string
  readonly translation?: string
  readonly overrides?: IssueOverrides
}): { issue: Issue | undefined; diagnostics: Diagnostic[] } {
  const original = parseNewsletter({ text: texts.original, file: 'vi.md' })
  const translation =
    texts.translation === undefined ? undefined : parseNewsletter({ text: texts.translation, file: 'en.md' })
  if (!original.draft) return { issue: undefined, diagnostics: original.diagnostics }
  const built = buildIssue({ original: original.draft, translation: translation?.draft, overrides: texts.overrides })
  return {
    issue: built.issue,
    diagnostics: [...original.diagnostics, ...(translation?.diagnostics ?? []), ...built.diagnostics],
  }
}

/** The issue of one or two texts; fails with the diagnostics where there is none. */
export function issueOf(texts: Parameters<typeof readIssue>[0]): Issue {
  const { issue, diagnostics } = readIssue({ overrides: { id: 'test' }, ...texts })
  if (!issue) throw new Error(`no issue: ${JSON.stringify(diagnostics)}`)
  return issue
}

/** `code:line` of every diagnostic of one severity or of all. */
export function codesOf(diagnostics: readonly Diagnostic[], severity?: Diagnostic['severity']): string[] {
  return diagnostics
    .filter((diagnostic) => severity === undefined || diagnostic.severity === severity)
    .map(({ code, line }) => (line === undefined ? code : `${code}:${line}`))
}
