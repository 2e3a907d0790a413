import { stringify } from 'yaml'
import type { Language } from '#domain/language.ts'
import { readTemplate } from './issue-template.ts'
import type { IssueFiles } from './write-issue.ts'

export interface NewIssue {
  readonly id: string
  readonly date: string
  readonly number: number
  /** Whom the newsletter is for, as headings name it. */
  readonly organisation: string
}

function fillTemplate(language: Language, organisation: string): string {
  return readTemplate(language).replaceAll('{{organisation}}', () => organisation)
}

/** A paper that exists, so that a new issue builds at once; its editor puts another in its place. */
const EXAMPLE_PAPER = {
  id: 'arXiv:1706.03762v7',
  title: 'Attention Is All You Need',
  authors: ['Ashish Vaswani', 'Noam Shazeer', 'and others'],
  date: '2017-06-12',
}

/** Both language files of an issue that has every section of the format and no news yet. */
export function buildEmptyIssue({ id, date, number, organisation }: NewIssue): IssueFiles {
  const facts = { id, number, date, language: 'vi', original: true, papers: [EXAMPLE_PAPER] }
  const frontMatter = stringify(facts, { lineWidth: 0 }).trimEnd()
  return {
    'vi.md': fillTemplate('vi', organisation).replace('{{frontMatter}}', () => frontMatter),
    'en.md': fillTemplate('en', organisation),
  }
}
