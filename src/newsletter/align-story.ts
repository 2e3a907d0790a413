import { slugify } from '#domain/fold.ts'
import type { Story } from '#domain/story.ts'
import { alignBlocks } from './align-blocks.ts'
import { alignSections, alignTitles } from './align-sections.ts'
import type { Draft, DraftStory } from './draft.ts'
import type { JoinedPapers } from './join-papers.ts'
import type { Pairing } from './pairing.ts'

/** The most words that the name before a dash or colon may have to serve as the id of its story. */
const LONGEST_NAME = 4
const AFTER_NAME = /\s[–—‒-]\s|:\s/u

function slugOfTitle(title: string): string {
  const [name = title] = title.split(AFTER_NAME)
  return slugify(name.trim().split(/\s+/u).length <= LONGEST_NAME ? name : title)
}

/** The ids of the stories: those of the front matter, else made from the titles. */
export function storyIds({ stories, frontMatter, frontMatterLines }: Draft, { findings }: Pairing): string[] {
  const stated = frontMatter.stories
  if (stated && stated.length !== stories.length) {
    findings.error({
      code: 'story-ids-mismatch',
      place: { line: frontMatterLines.stories ?? 1, column: 1 },
      what: `The front matter names ${stated.length} stories; the text has ${stories.length}`,
      remedy: 'Name an id for every story, in order, or leave the key out',
    })
  }
  const taken = new Set<string>()
  return stories.map(({ title = '' }, at) => {
    const base = stated?.[at] ?? (slugOfTitle(title) || `story-${at + 1}`)
    let id = base
    for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`
    taken.add(id)
    return id
  })
}

interface StoryPair {
  readonly id: string
  readonly number: number
  readonly story: DraftStory
  readonly counterpart: DraftStory | undefined
}

function alignWhy({ id, story, counterpart }: StoryPair, pairing: Pairing): Pick<Story, 'why'> {
  const { why } = story
  if (!why) {
    if (counterpart?.why)
      pairing.reportExtra({ what: 'The why-it-matters panel', place: counterpart.why.place, near: story.place })
    return {}
  }
  const whyId = pairing.claim(`why-${id}`, why.place)
  if (counterpart && !counterpart.why) {
    pairing.reportMissing({ what: `The panel ${whyId}`, ids: [whyId, id], place: why.place, near: counterpart.place })
  }
  const title = alignTitles(why, counterpart?.why, pairing)
  const blocks = alignBlocks(
    {
      original: why.blocks,
      translation: counterpart?.why?.blocks,
      prefix: whyId,
      within: [whyId, id],
      place: why.place,
      translationPlace: counterpart?.why?.place,
    },
    pairing,
  )
  return { why: { id: whyId, ...(title ? { title } : {}), blocks } }
}

function alignStoryTitle({ id, story, counterpart, number }: StoryPair, pairing: Pairing): Story['title'] {
  if (story.title === undefined) {
    pairing.findings.warning({
      code: 'story-without-title',
      place: story.place,
      what: `Story ${number} has no title`,
      remedy: 'Write it after the number in its heading',
    })
  }
  if (counterpart && counterpart.title === undefined) {
    pairing.reportMissing({ what: `The title of story ${id}`, ids: [id], place: story.place, near: counterpart.place })
  }
  const fallback = pairing.language === 'vi' ? `Câu chuyện ${number}` : `Story ${number}`
  return pairing.localize(story.title ?? fallback, counterpart?.title) ?? {}
}

function alignStory(pair: StoryPair, papers: JoinedPapers, pairing: Pairing): Story {
  const { id, number, story, counterpart } = pair
  const title = alignStoryTitle(pair, pairing)
  const sections = alignSections(
    { original: story.sections, translation: counterpart?.sections, prefix: id, within: [id], place: story.place },
    papers,
    pairing,
  )
  const topics = pairing.original.frontMatter.topics?.[id] ?? []
  return { id, number, title, sections, ...alignWhy(pair, pairing), topics, paperIds: papers.paperIdsOf(story) }
}

/** Brings the stories of both languages together, by their order. */
export function alignStories(papers: JoinedPapers, pairing: Pairing): Story[] {
  const { original, translation } = pairing
  const ids = storyIds(original, pairing)
  for (const extra of translation?.stories.slice(original.stories.length) ?? []) {
    const near = original.stories.at(-1)?.place ?? { line: 1, column: 1 }
    const what = extra.title === undefined ? 'This story' : `The story “${extra.title}”`
    pairing.reportExtra({ what, place: extra.place, near })
  }
  return original.stories.map((story, at) => {
    const id = ids[at] ?? `story-${at + 1}`
    const counterpart = translation?.stories[at]
    if (translation && !counterpart) pairing.reportMissing({ what: `Story ${id}`, ids: [id], place: story.place })
    return alignStory({ id, number: at + 1, story, counterpart }, papers, pairing)
  })
}
