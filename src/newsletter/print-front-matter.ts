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
    class: paper.primaryClass,
    name: paper.name,
    authors: authors.length === 0 ? undefined : authors,
    date: paper.date,
  })
}

const presentList = (list: readonly unknown[]) => (list.length === 0 ? undefined : list)
const presentMap = (map: Readonly<Record<string, unknown>>) => (Object.keys(map).length === 0 ? undefined : map)

/** Topics, and what ties the issue to others; what was copied from those is left out. */
function printedLinks({ stories, outlook, updates, answers }: Issue) {
  const topics = stories.filter((story) => story.topics.length > 0).map((story) => [story.id, story.topics] as const)
  const actions = (outlook?.actions ?? [])
    .map(({ id, owner, status }) => [id, present({ owner, status })] as const)
    .filter(([, fields]) => Object.keys(fields).length > 0)
  return {
    topics: presentMap(Object.fromEntries(topics)),
    actions: presentMap(Object.fromEntries(actions)),
    updates: presentList(
      updates.map(({ issueId, actionId, status, owner, storyId }) =>
        present({ action: `${issueId}/${actionId}`, status, owner, story: storyId }),
      ),
    ),
    answers: presentList(
      answers.map(({ issueId, questionId, storyId }) => ({ question: `${issueId}/${questionId}`, story: storyId })),
    ),
  }
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
    ...printedLinks(issue),
    aliases: Object.keys(issue.aliases).length === 0 ? undefined : issue.aliases,
  }
}

/** The front matter of one language’s file, between its dashes. */
export function printFrontMatter(issue: Issue, language: Language): string {
  const isOriginal = language === issue.original
  const fields = present(isOriginal ? originalFields(issue) : { language, translation: issue.translation })
  return `---\n${stringify(fields, { lineWidth: 0 })}---`
}
