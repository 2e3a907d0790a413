import type { Issue } from '#domain/issue.ts'
import type { Paper } from '#domain/paper.ts'

/** A paper of which no more is known. */
export const paperWith = (fields: Partial<Paper>): Paper => ({
  id: 'name:ray',
  title: 'Ray',
  titleLanguage: 'en',
  authors: [],
  hasMoreAuthors: false,
  ...fields,
})

/** An issue that has these parts and no others. */
export const issueWith = (fields: Partial<Issue>): Issue => ({
  schemaVersion: 1,
  id: 'x',
  edition: 'regular',
  original: 'vi',
  translation: 'edited',
  title: { vi: 'Bản tin' },
  hook: [],
  stories: [],
  sections: [],
  updates: [],
  answers: [],
  closing: [],
  papers: [],
  aliases: {},
  ...fields,
})
