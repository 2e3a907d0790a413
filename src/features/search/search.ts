import { chooseText, isLanguage, type Language } from '#domain/language.ts'
import { issuePath, paperPath, storyPath } from '#domain/paths.ts'
import type { FoundPaper, SearchText } from '#domain/search-index.ts'
import { createBreath, type Breathe } from './breathe.ts'
import { findEntities, type FoundEntities } from './find-entities.ts'
import { openIndex, type SearchFiles } from './index-reader.ts'
import { choosePassage, countAnswered, markText, type Matcher } from './passages.ts'
import { readQuery } from './query-words.ts'
import type { Ranked } from './rank.ts'
import { NO_RESULTS, type PaperResult, type SearchResults, type SectionResult, type StoryResult } from './results.ts'

/** How many results of each kind are wanted. */
export interface Limits {
  readonly stories: number
  readonly others: number
}

export interface SearchRequest {
  readonly typed: string
  /** The language of the page. */
  readonly language: Language
  readonly limits: Limits
}

/** A story or issue with the text of the side that answers. */
interface LoadedSide {
  readonly ranked: Ranked
  readonly text: SearchText
}

interface ShownIn {
  readonly language: Language
  readonly matcher: Matcher
  readonly breathe: Breathe
}

const SHORTEST = 2

function addressOf(
  text: SearchText,
  language: Language,
  passage?: { language: string; id?: string | undefined },
): string {
  const page =
    text.storyId === undefined ? issuePath(language, text.issueId) : storyPath(language, text.issueId, text.storyId)
  const view =
    passage && isLanguage(passage.language) && passage.language !== language ? `?view=${passage.language}` : ''
  return passage?.id === undefined ? page : `${page}${view}#${passage.id}`
}

const placeOf = ({ issueNumber, date }: SearchText) => ({
  ...(issueNumber !== undefined && { issueNumber }),
  ...(date !== undefined && { date }),
})

const paperLine = ({ title, authors, label }: FoundPaper) =>
  [title, authors.join(', '), label ?? ''].filter((part) => part !== '').join(' · ')

function passageOf({ ranked, text }: LoadedSide, matcher: Matcher) {
  if (ranked.side !== 'facts') {
    const passage = choosePassage(text.passages, matcher)
    return passage && { ...passage, language: ranked.side }
  }
  const lines = text.papers.map((paper) => ({ text: paperLine(paper), isTitle: false }))
  const passage = choosePassage(lines, matcher)
  return passage && { ...passage, id: undefined, language: text.papers[0]?.titleLanguage ?? 'en' }
}

function storyResult(loaded: LoadedSide, { language, matcher }: ShownIn): StoryResult {
  const { text } = loaded
  const title = chooseText(text.title, language)
  const found = passageOf(loaded, matcher)
  return {
    key: `${text.issueId}/${text.storyId ?? ''}`,
    address: addressOf(text, language, found),
    ...placeOf(text),
    title: markText(title.text, matcher),
    titleLanguage: title.language,
    ...(loaded.ranked.side !== 'facts' && { foundIn: loaded.ranked.side }),
    ...(found && { passage: { text: found.text, marks: found.marks, language: found.language } }),
  }
}

async function storyResults(loaded: readonly LoadedSide[], shown: ShownIn): Promise<StoryResult[]> {
  const results: StoryResult[] = []
  for (const side of loaded) {
    results.push(storyResult(side, shown))
    await shown.breathe()
  }
  return results
}

const answersAll = (text: string, { matcher }: ShownIn) => countAnswered(text, matcher) === matcher.count

function paperResults(texts: readonly SearchText[], shown: ShownIn): PaperResult[] {
  const found = new Map<string, PaperResult>()
  for (const text of texts) {
    for (const paper of text.papers) {
      const line = `${paper.name ?? ''} ${paperLine(paper)}`
      if (found.has(paper.id) || !answersAll(line, shown)) continue
      found.set(paper.id, {
        key: paper.id,
        paperId: paper.id,
        address: paperPath(shown.language, paper.id),
        ...placeOf(text),
        title: markText(paper.title, shown.matcher),
        titleLanguage: paper.titleLanguage,
        authors: markText(paper.authors.join(', '), shown.matcher),
        ...(paper.label !== undefined && { label: markText(paper.label, shown.matcher) }),
      })
    }
  }
  return [...found.values()]
}

function sectionResults(loaded: readonly LoadedSide[], shown: ShownIn): SectionResult[] {
  return loaded.flatMap(({ ranked: { side }, text }) => {
    if (side === 'facts') return []
    const titles = text.passages.filter((one) => one.isTitle && answersAll(one.text, shown))
    return titles.map(({ id, text: title }) => ({
      key: `${text.issueId}/${id}`,
      address: addressOf(text, shown.language, { language: side, id }),
      ...placeOf(text),
      title: markText(title, shown.matcher),
      titleLanguage: side,
      within: chooseText(text.title, shown.language),
    }))
  })
}

/** Texts are asked for one after the other and come together: to ask for twenty of them at once would take a frame. */
async function loadSides(files: SearchFiles, ranked: readonly Ranked[], breathe: Breathe): Promise<LoadedSide[]> {
  const loading: Promise<LoadedSide | undefined>[] = []
  for (const one of ranked) {
    const { folder, part } = one.entity
    const text = files.text(folder, part, one.side)
    loading.push(
      text.then(
        (found) => ({ ranked: one, text: found }),
        () => undefined,
      ),
    )
    await breathe()
  }
  return (await Promise.all(loading)).filter((one) => one !== undefined)
}

const isStory = ({ entity }: Ranked) => entity.part > 0

/** True where an issue was named, or answers closely while no story does. */
function isIssueWanted(issues: readonly Ranked[], stories: readonly Ranked[], words: number): boolean {
  const [issue] = issues
  const [story] = stories
  if (!issue) return false
  const isNamed = issue.isAboutPapers && issue.isClose && words > 1
  return isNamed || !story || (issue.isClose && !story.isClose)
}

/** Those of which texts are loaded, the best of each kind. */
function chooseShown({ exact, near }: FoundEntities, limits: Limits) {
  const all = [...exact, ...near]
  const stories = { exact: exact.filter(isStory), near: near.filter(isStory) }
  const issues = all.filter((one) => !isStory(one))
  return {
    stories: stories.exact.slice(0, limits.stories),
    near: stories.near.slice(0, limits.stories),
    issues: issues.slice(0, limits.others),
    papers: all.filter((one) => one.isAboutPapers).slice(0, limits.others),
    storyCount: stories.exact.length + stories.near.length,
  }
}

type Shown = ReturnType<typeof chooseShown>

async function loadShown(files: SearchFiles, { stories, near, issues, papers }: Shown, breathe: Breathe) {
  const facts = papers.map((one): Ranked => ({ ...one, side: 'facts' }))
  const [storySides, nearSides, issueSides, factSides] = await Promise.all(
    [stories, near, issues, facts].map((ranked) => loadSides(files, ranked, breathe)),
  )
  return {
    stories: storySides ?? [],
    near: nearSides ?? [],
    issues: issueSides ?? [],
    papers: (factSides ?? []).map(({ text }) => text),
  }
}

/**
 * Everything that answers what a reader typed: each story once, each paper once.
 * @throws where the index cannot be loaded
 */
export async function search(files: SearchFiles, { typed, language, limits }: SearchRequest): Promise<SearchResults> {
  const { words } = readQuery(typed)
  if (words.reduce((sum, { folded }) => sum + folded.length, 0) < SHORTEST) return NO_RESULTS
  const breathe = createBreath()
  const found = await findEntities(await openIndex(files), { typed, language, breathe })
  const wanted = chooseShown(found, limits)
  const loaded = await loadShown(files, wanted, breathe)
  const shown = { language, matcher: found.matcher, breathe }
  return {
    stories: await storyResults(loaded.stories, shown),
    near: await storyResults(loaded.near, shown),
    issues: await storyResults(loaded.issues, shown),
    papers: paperResults(loaded.papers, shown).slice(0, limits.others),
    sections: sectionResults([...loaded.stories, ...loaded.issues], shown).slice(0, limits.others),
    storyCount: wanted.storyCount,
    isIssueWanted: isIssueWanted(wanted.issues, [...wanted.stories, ...wanted.near], words.length),
    isPartial: loaded.stories.length + loaded.near.length < wanted.stories.length + wanted.near.length,
  }
}
