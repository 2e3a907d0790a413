import type { Action, ActionNews, Answer } from '#domain/action.ts'
import type { Appearance } from '#domain/appearance.ts'
import type { Issue } from '#domain/issue.ts'
import type { LocalizedText } from '#domain/language.ts'
import type { Section } from '#domain/section.ts'
import type { Diagnostic } from '#newsletter/diagnostic.ts'

/** The place of an issue, or of one of its stories. */
export function appearanceOf(issue: Issue, storyId?: string): Appearance {
  const story = issue.stories.find(({ id }) => id === storyId)
  return {
    issueId: issue.id,
    ...(issue.number !== undefined && { issueNumber: issue.number }),
    ...(issue.date !== undefined && { issueDate: issue.date }),
    ...(story && { storyId: story.id, storyTitle: story.title }),
  }
}

interface FoundQuestion {
  readonly section: Section
  readonly storyId?: string
}

function findQuestion(issue: Issue | undefined, id: string): FoundQuestion | undefined {
  for (const story of issue?.stories ?? []) {
    const section = story.sections.find((one) => one.id === id && one.kind === 'question')
    if (section) return { section, storyId: story.id }
  }
  const section = issue?.outlook?.sections.find((one) => one.id === id && one.kind === 'question')
  return section && { section }
}

const findAction = (issue: Issue | undefined, id: string) => issue?.outlook?.actions.find((one) => one.id === id)

/** The first words of a question, in each language. */
function wordsOf({ blocks }: Section): LocalizedText | undefined {
  return blocks.find((block) => block.type !== 'table')?.text
}

function withNews(action: Action, issue: Issue, issues: readonly Issue[]): Action {
  const told = issues.flatMap((later) =>
    later.updates
      .filter(({ issueId, actionId }) => issueId === issue.id && actionId === action.id)
      .map((update) => ({ update, place: appearanceOf(later, update.storyId) })),
  )
  const [latest] = told
  if (!latest) return action
  const owner = told.find(({ update }) => update.owner)?.update.owner ?? action.owner
  const news = told.map(({ update, place }): ActionNews => ({ ...place, status: update.status }))
  return { ...action, status: latest.update.status, ...(owner && { owner }), news }
}

function withAnswers(section: Section, issue: Issue, issues: readonly Issue[]): Section {
  if (section.kind !== 'question') return section
  const answers = issues.flatMap((later) =>
    later.answers
      .filter(({ issueId, questionId }) => issueId === issue.id && questionId === section.id)
      .map(({ storyId }) => appearanceOf(later, storyId)),
  )
  return answers.length === 0 ? section : { ...section, answers }
}

function withQuestion(answer: Answer, byId: ReadonlyMap<string, Issue>): Answer {
  const question = findQuestion(byId.get(answer.issueId), answer.questionId)
  const text = question && wordsOf(question.section)
  return { ...answer, ...(text && { text }), ...(question?.storyId && { questionStoryId: question.storyId }) }
}

/** The issues before and after the one at a place of the list (newest first). */
function neighboursAt(issues: readonly Issue[], place: number): Pick<Issue, 'older' | 'newer'> {
  const [newer, older] = [issues[place - 1], issues[place + 1]]
  return {
    ...(older && { older: { id: older.id, title: older.title } }),
    ...(newer && { newer: { id: newer.id, title: newer.title } }),
  }
}

/**
 * Ties issues (newest first) together both ways: neighbours, actions to their news, questions to their answers, and
 * back.
 */
export function linkIssues(issues: readonly Issue[]): Issue[] {
  const byId = new Map(issues.map((issue) => [issue.id, issue]))
  return issues.map((issue, place) => {
    const sections = (list: readonly Section[]) => list.map((section) => withAnswers(section, issue, issues))
    const { outlook } = issue
    return {
      ...issue,
      ...neighboursAt(issues, place),
      stories: issue.stories.map((story) => ({ ...story, sections: sections(story.sections) })),
      ...(outlook && {
        outlook: {
          ...outlook,
          sections: sections(outlook.sections),
          actions: outlook.actions.map((action) => withNews(action, issue, issues)),
        },
      }),
      updates: issue.updates.map((update) => {
        const text = findAction(byId.get(update.issueId), update.actionId)?.text
        return { ...update, ...(text && { text }) }
      }),
      answers: issue.answers.map((answer) => withQuestion(answer, byId)),
    }
  })
}

/** True where the question stands in an earlier issue, or before the story that answers it. */
function isAskedBefore(answer: Answer, issue: Issue, earlier: ReadonlyMap<string, Issue>): boolean {
  const question = findQuestion(answer.issueId === issue.id ? issue : earlier.get(answer.issueId), answer.questionId)
  if (!question || answer.issueId !== issue.id) return question !== undefined
  const placeOf = (storyId: string | undefined) => issue.stories.findIndex(({ id }) => id === storyId)
  return question.storyId !== undefined && placeOf(question.storyId) < placeOf(answer.storyId)
}

/** Reports news and answers that name what was not told before. `issues` newest first. */
export function checkLinks(issues: readonly Issue[], nameOf: (issueId: string) => string): Diagnostic[] {
  return issues.flatMap((issue, place) => {
    const earlier = new Map(issues.slice(place + 1).map((one) => [one.id, one]))
    const refuse = (what: string, id: string): Diagnostic => ({
      severity: 'error',
      code: 'unknown-reference',
      file: nameOf(issue.id),
      what: `${what} ${id} is in no earlier issue or story`,
      remedy: 'Write <issue id>/<id in that issue> as that issue’s published.json has it',
    })
    return [
      ...issue.updates
        .filter(({ issueId, actionId }) => !findAction(earlier.get(issueId), actionId))
        .map(({ issueId, actionId }) => refuse('The action', `${issueId}/${actionId}`)),
      ...issue.answers
        .filter((answer) => !isAskedBefore(answer, issue, earlier))
        .map(({ issueId, questionId }) => refuse('The question', `${issueId}/${questionId}`)),
    ]
  })
}

/** Reports topics that the site has no name for. */
export function checkTopics(
  issues: readonly Issue[],
  names: Readonly<Record<string, LocalizedText>>,
  nameOf: (issueId: string) => string,
): Diagnostic[] {
  return issues.flatMap((issue) => {
    const topics = new Set(issue.stories.flatMap((story) => story.topics))
    return [...topics]
      .filter((topic) => !Object.hasOwn(names, topic))
      .map((topic) => ({
        severity: 'warning' as const,
        code: 'unnamed-topic',
        file: nameOf(issue.id),
        what: `The topic ${topic} has no name`,
        remedy: `Name it in "topics" of content/site.json, or use one of ${Object.keys(names).join(', ') || 'the topics there'}`,
      }))
  })
}
