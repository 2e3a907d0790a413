import * as v from 'valibot'
import { LANGUAGES } from '#domain/language.ts'
import { parseIssue } from '#domain/parse-issue.ts'
import { codeVersion } from './code-version.ts'
import type { ContentReader } from './content-reader.ts'
import { keyOf, takeJson, type KeptResults } from './kept-results.ts'
import { publishedIdsFile, readIssue, type ReadIssue } from './read-issue.ts'

const DiagnosticSchema = v.object({
  severity: v.picklist(['error', 'warning', 'note']),
  code: v.string(),
  file: v.string(),
  line: v.exactOptional(v.number()),
  column: v.exactOptional(v.number()),
  what: v.string(),
  remedy: v.string(),
})

const KeptIssueSchema = v.object({ issue: v.optional(v.unknown()), diagnostics: v.array(DiagnosticSchema) })

/** What reading an issue depends on besides our own code. */
const OTHERS = ['src/publishing/templates/vi.md', 'src/publishing/templates/en.md', 'package-lock.json']

function decode(issueId: string, { issue, diagnostics }: v.InferOutput<typeof KeptIssueSchema>): ReadIssue {
  return { id: issueId, issue: issue === undefined ? undefined : parseIssue(`issue ${issueId}`, issue), diagnostics }
}

/** Reads issues, each only when its files or our code have changed since it was read last. */
export interface KeptIssues {
  readonly read: (reader: ContentReader, issueId: string) => ReadIssue
  /** True when `read` would have to read the issue’s text. */
  readonly isNew: (reader: ContentReader, issueId: string) => boolean
}

/** Reading issues with the help of what was read before. */
export function openKeptIssues(kept: KeptResults): KeptIssues {
  const version = codeVersion('src/publishing/read-issue.ts', OTHERS)
  const keyIn = (reader: ContentReader, issueId: string) => {
    const files = [...LANGUAGES.map((language) => `${issueId}/${language}.md`), publishedIdsFile(issueId)]
    return keyOf([version, reader.nameOf(issueId), ...files.map(reader.read)])
  }
  return {
    isNew: (reader, issueId) => !kept.has(keyIn(reader, issueId)),
    read: (reader, issueId) => {
      const key = keyIn(reader, issueId)
      const before = takeJson(kept, key, KeptIssueSchema)
      if (before) return decode(issueId, before)
      const { issue, diagnostics } = readIssue(reader, issueId)
      const text = JSON.stringify({ issue, diagnostics })
      kept.keep(key, text)
      return decode(issueId, v.parse(KeptIssueSchema, JSON.parse(text)))
    },
  }
}
