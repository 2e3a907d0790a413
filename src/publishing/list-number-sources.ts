import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Diagnostic } from '#newsletter/diagnostic.ts'
import { checkNumberSources, type SourcedNumber } from './check-number-sources.ts'
import { readContentFolder } from './content-reader.ts'
import { parseFactRegister, type PaperFact } from './fact-register.ts'
import { readNumberedText } from './numbered-text.ts'
import { writeFileWhole } from './write-file.ts'

const HEADER = `| Number | Vietnamese, line | English, line | Fact | Source | Standing |
| --- | --- | --- | --- | --- | --- |`

const cell = (words: readonly (string | number)[]) => words.join('<br>').replaceAll('|', '\\|') || '–'

function printRow({ value, lines, facts }: SourcedNumber): string {
  const column = (word: (fact: PaperFact) => string) => cell(facts.map(word))
  const about = column((fact) => `${fact.paper}: ${fact.statement}`)
  const columns = [value, cell([lines.vi.join(', ')]), cell([lines.en.join(', ')]), about]
  return `| ${[...columns, column((fact) => fact.source), column((fact) => fact.standing)].join(' | ')} |`
}

function printIssue(issueId: string, numbers: readonly SourcedNumber[]): string {
  const parts = [...new Set(numbers.map(({ part }) => part))]
  const tables = parts.map((part) => {
    const rows = numbers.filter((number) => number.part === part).map(printRow)
    return `## ${part}\n\n${HEADER}\n${rows.join('\n')}\n`
  })
  const title = `# Where the numbers of ${issueId} come from`
  const note = 'Written by `npm run sources` from the text of the issue and from facts.json; do not edit it.'
  return [`${title}\n\n${note}\n`, ...tables].join('\n')
}

/**
 * Writes `docs/sources/<issue id>.md` for every issue of `root` that has both languages: each number beside the
 * fact that it rests on.
 * @returns one error for each number without a source and for each block on whose numbers the languages differ
 * @throws when the register or a front matter cannot be read
 */
export function listNumberSources(root: string): { issueIds: string[]; diagnostics: Diagnostic[] } {
  const register = parseFactRegister(readFileSync(path.join(root, 'docs/sources/facts.json'), 'utf8'))
  const reader = readContentFolder(path.join(root, 'content'))
  const textOf = (file: string) => {
    const bytes = reader.read(file)
    return bytes && new TextDecoder().decode(bytes)
  }
  const checks = reader.issueIds().flatMap((issueId) => {
    const [vi, en] = [textOf(`${issueId}/vi.md`), textOf(`${issueId}/en.md`)]
    if (vi === undefined || en === undefined) return []
    const texts = {
      vi: readNumberedText({ text: vi, language: 'vi' }),
      en: readNumberedText({ text: en, language: 'en' }),
    }
    const files = { vi: reader.nameOf(`${issueId}/vi.md`), en: reader.nameOf(`${issueId}/en.md`) }
    return [{ issueId, ...checkNumberSources({ files, texts }, register) }]
  })
  for (const { issueId, numbers } of checks) {
    writeFileWhole(path.join(root, 'docs/sources', `${issueId}.md`), printIssue(issueId, numbers))
  }
  return {
    issueIds: checks.map(({ issueId }) => issueId),
    diagnostics: checks.flatMap(({ diagnostics }) => diagnostics),
  }
}
