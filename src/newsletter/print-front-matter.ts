import type { Issue } from '#domain/issue.ts'
import type { Language } from '#domain/language.ts'
import { paperLabel, type Paper } from '#domain/paper.ts'
import { stringify } from 'yaml'

const present = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

function paperFields(paper: Paper) {
  const authors = [...paper.authors, ...(paper.hasMoreAuthors ? ['and others'] : [])]
  return present({
    id: paperLabel(paper),
    title: paper.title,
    titleLanguage: paper.titleLanguage === 'en' ? undefined : paper.titleLanguage,
    name: paper.name,
    authors: authors.length === 0 ? undefined : authors,
    date: paper.date,
  })
}

function originalFields(issue: Issue) {
  return {
    id: issue.id,
    number: issue.number,
    date: issue.date,
    language: issue.original,
    original: true,
    edition: issue.edition === 'regular' ? undefined : issue.edition,
    stories: issue.stories.map(({ id }) => id),
    papers: issue.papers.length === 0 ? undefined : issue.papers.map(paperFields),
    aliases: Object.keys(issue.aliases).length === 0 ? undefined : issue.aliases,
  }
}

/** The front matter of one language’s file, between its dashes. */
export function printFrontMatter(issue: Issue, language: Language): string {
  const isOriginal = language === issue.original
  const fields = present(isOriginal ? originalFields(issue) : { language, translation: issue.translation })
  return `---\n${stringify(fields, { lineWidth: 0 })}---`
}
