import { site } from '#data/site.ts'
import type { Issue } from '#domain/issue.ts'
import { chooseText, type Language } from '#domain/language.ts'
import { issuePath, storyPath } from '#domain/paths.ts'
import { storyBlocks, type Story } from '#domain/story.ts'
import { quote } from '#features/sharing/quotation.ts'
import type { Translate } from '#i18n/create-translator.ts'
import { formatDate } from '#i18n/format-date.ts'

/** The story of an issue that holds a block or section; undefined for what belongs to the issue itself. */
export function storyOfAnchor(issue: Issue, anchor: string): Story | undefined {
  return issue.stories.find(
    (story) =>
      story.sections.some((section) => section.id === anchor) || storyBlocks(story).some(({ id }) => id === anchor),
  )
}

/** Where a block or section is read whole: its story’s page, or its issue’s, in a view. */
export function anchorAddress(issue: Issue, anchor: string, { page, view }: { page: Language; view: string }) {
  const story = storyOfAnchor(issue, anchor)
  const pathname = story ? storyPath(page, issue.id, story.id) : issuePath(page, issue.id)
  return { pathname, search: view === page ? '' : `?view=${view}`, hash: `#${anchor}` }
}

/** Names where a passage is from: title, newsletter, number and date. */
export function sourceLine(
  issue: Issue,
  anchor: string,
  { page, translate }: { page: Language; translate: Translate },
) {
  const title = storyOfAnchor(issue, anchor)?.title ?? issue.title
  const facts = [
    quote(chooseText(title, page).text),
    site.newsletter,
    ...(issue.number === undefined ? [] : [translate('issue.n', { n: issue.number })]),
    ...(issue.date === undefined ? [] : [formatDate(issue.date, page, 'long')]),
  ]
  return translate('share.source', { source: facts.join(', ') })
}
