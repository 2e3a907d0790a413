import type { Issue } from '#domain/issue.ts'
import type { Draft } from './draft.ts'
import type { Findings } from './findings.ts'
import type { FrontMatter } from './front-matter-schema.ts'

function splitReference(reference: string): { issueId: string; id: string } {
  const slash = reference.indexOf('/')
  return { issueId: reference.slice(0, slash), id: reference.slice(slash + 1) }
}

/** What the front matter says of earlier issues, as the fields of the issue. */
export function linksOf({ updates = [], answers = [] }: FrontMatter): Pick<Issue, 'updates' | 'answers'> {
  return {
    updates: updates.map(({ action, status, owner, story }) => {
      const { issueId, id: actionId } = splitReference(action)
      return {
        issueId,
        actionId,
        status,
        ...(owner === undefined ? {} : { owner }),
        ...(story === undefined ? {} : { storyId: story }),
      }
    }),
    answers: answers.map(({ question, story }) => {
      const { issueId, id: questionId } = splitReference(question)
      return { issueId, questionId, storyId: story }
    }),
  }
}

/** Reports the names in the front matter that the issue’s own text does not bear. */
export function checkFrontMatterNames(
  issue: Issue,
  { frontMatter, frontMatterLines }: Draft,
  findings: Findings,
): void {
  const stories = new Set(issue.stories.map(({ id }) => id))
  const actions = new Set(issue.outlook?.actions.map(({ id }) => id))
  const check = (key: string, names: readonly (string | undefined)[]) => {
    const known = key === 'actions' ? actions : stories
    for (const name of names) {
      if (name === undefined || known.has(name)) continue
      findings.error({
        code: 'front-matter-unknown-name',
        place: { line: frontMatterLines[key] ?? 1, column: 1 },
        what: `"${key}" names ${name}, which is no ${key === 'actions' ? 'action' : 'story'} of this issue`,
        remedy: known.size === 0 ? 'Remove it' : `Name one of ${[...known].join(', ')}`,
      })
    }
  }
  check('topics', Object.keys(frontMatter.topics ?? {}))
  check('actions', Object.keys(frontMatter.actions ?? {}))
  check('updates', frontMatter.updates?.map(({ story }) => story) ?? [])
  check('answers', frontMatter.answers?.map(({ story }) => story) ?? [])
}
