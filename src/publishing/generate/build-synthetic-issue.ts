import type { Issue } from '#domain/issue.ts'
import { parseIssue } from '#domain/parse-issue.ts'
import { slugify } from '#domain/fold.ts'
import { createRandom, type Random } from './random.ts'
import {
  code,
  list,
  paragraph,
  pickSubject,
  quote,
  table,
  untranslated,
  write,
  type BlockMaker,
  type Subject,
  type SyntheticBlock,
} from './synthetic-blocks.ts'
import { buildSyntheticPaper, type SyntheticPaper } from './synthetic-papers.ts'
import { ACTIONS, ANALOGIES, HEADLINES, OPEN_QUESTIONS, OWN_TITLES } from './synthetic-words.ts'

const WEEK = 7 * 86_400_000

/** The first day of ten years of weekly issues. */
const FIRST_DAY = Date.parse('2016-01-07')

const UNTRANSLATED_SHARE = 0.04

interface Part {
  readonly kind: string
  readonly makers: readonly BlockMaker[]
}

const ANALOGY: BlockMaker = (subject, id) => ({ id, type: 'paragraph', text: write(subject, ANALOGIES) })
const QUESTION: BlockMaker = (subject, id) => ({ id, type: 'paragraph', text: write(subject, OPEN_QUESTIONS) })

function fillPart(subject: Subject, prefix: string, makers: readonly BlockMaker[]): SyntheticBlock[] {
  return makers.map((make, place) => {
    const block = make(subject, `${prefix}-${place + 1}`)
    return place > 0 && subject.random.happens(UNTRANSLATED_SHARE) ? untranslated(block) : block
  })
}

/** The parts of a story: always a problem and a solution, the others as chance has it. */
function chooseParts({ random }: Subject): Part[] {
  const parts: (Part & { readonly share: number })[] = [
    { kind: 'problem', makers: [paragraph, paragraph], share: 1 },
    { kind: 'solution', makers: [paragraph, list, ...(random.happens(0.3) ? [code, paragraph] : [])], share: 1 },
    { kind: 'analogy', makers: [ANALOGY], share: 0.6 },
    { kind: 'highlights', makers: [list, ...(random.happens(0.3) ? [quote] : [])], share: 0.9 },
    { kind: 'numbers', makers: [paragraph], share: 0.4 },
    { kind: 'question', makers: [QUESTION], share: 0.2 },
  ]
  return parts.filter(({ share }) => random.happens(share))
}

function ownPart(subject: Subject, storyId: string) {
  const title = subject.random.pick(OWN_TITLES)
  const id = `${storyId}-${slugify(title.vi)}`
  return { id, kind: 'other', title: { ...title }, blocks: fillPart(subject, id, [paragraph]) }
}

interface StoryPlan {
  readonly subject: Subject
  readonly number: number
  readonly papers: readonly SyntheticPaper[]
}

function buildStory({ subject, number, papers }: StoryPlan) {
  const { random, method } = subject
  const id = `${slugify(method)}-${number}`
  const sections = chooseParts(subject).map(({ kind, makers }) => {
    return { id: `${id}-${kind}`, kind, blocks: fillPart(subject, `${id}-${kind}`, makers) }
  })
  const hasPanel = random.happens(0.75)
  const synthesis = { id: `${id}-synthesis`, kind: 'synthesis', blocks: fillPart(subject, `${id}-synthesis`, [table]) }
  return {
    id,
    number,
    title: write(subject, HEADLINES),
    sections: [...sections, ...(random.happens(0.2) ? [ownPart(subject, id)] : []), ...(hasPanel ? [] : [synthesis])],
    ...(hasPanel && { why: { id: `why-${id}`, blocks: fillPart(subject, `why-${id}`, [paragraph, paragraph]) } }),
    paperIds: papers.map((paper) => paper.id),
  }
}

function planStories(random: Random, date: string, place: number): StoryPlan[] {
  return Array.from({ length: random.pick([3, 3, 3, 2, 4]) }, (_none, story) => {
    const count = random.pick([1, 1, 1, 2])
    const papers = Array.from({ length: count }, (_paper, paper) => {
      return buildSyntheticPaper(random, date, (place % 20) * 40 + story * 4 + paper)
    })
    const [first] = papers
    return { subject: { ...pickSubject(random), ...(first && { method: first.name }) }, number: story + 1, papers }
  })
}

function buildOutlook(subject: Subject) {
  const count = subject.random.between(2, 3)
  const actions = Array.from({ length: count }, (_none, place) => {
    return { id: `action-${place + 1}`, text: write(subject, ACTIONS) }
  })
  return { blocks: fillPart(subject, 'outlook', [paragraph, paragraph]), sections: [], actions }
}

/** Day of the issue at a place of the series, from 0: one a week. */
export const syntheticDate = (place: number) => new Date(FIRST_DAY + place * WEEK).toISOString().slice(0, 10)

/** One issue of a series without end, the same for the same place; its text means nothing, its shape is real. */
export function buildSyntheticIssue(place: number): Issue {
  const random = createRandom(place + 1)
  const date = syntheticDate(place)
  const plans = planStories(random, date, place)
  const subject = pickSubject(random)
  return parseIssue(`synthetic issue ${date}`, {
    schemaVersion: 1,
    id: date,
    number: place + 1,
    date,
    edition: random.happens(0.05) ? 'sample' : 'regular',
    original: 'vi',
    translation: random.happens(0.1) ? 'machine' : 'edited',
    title: write(subject, HEADLINES),
    hook: fillPart(subject, 'hook', [paragraph, list]),
    stories: plans.map(buildStory),
    ...(random.happens(0.9) && { outlook: buildOutlook(subject) }),
    sections: [],
    closing: fillPart(subject, 'closing', [paragraph]),
    papers: plans.flatMap(({ papers }) => papers),
  })
}
