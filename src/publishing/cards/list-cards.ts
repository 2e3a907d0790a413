import type { Issue } from '#domain/issue.ts'
import { chooseText, LANGUAGES, type Language, type LocalizedText } from '#domain/language.ts'
import { cardFile } from '#domain/paths.ts'
import type { Site } from '#domain/site.ts'
import { createTranslator, type Translate } from '#i18n/create-translator.ts'
import { formatDate } from '#i18n/format-date.ts'
import type { PageSource } from '#publishing/page-heads.ts'

/** What is drawn on a card; two cards with the same inputs are the same picture. */
export interface Card {
  readonly title: string
  /** BCP 47 tag of the title’s language, for line breaks. */
  readonly titleLanguage: Language
  /** Facts above the title. */
  readonly kicker: string
  readonly newsletter: string
  /** How far the door stands open, from 0 to 1. */
  readonly progress: number
}

/** A card and the file that it becomes, below the base path. */
export interface CardJob {
  readonly file: string
  readonly card: Card
}

interface Scope {
  readonly site: Site
  readonly language: Language
  readonly translate: Translate
}

/** The door of the site itself, which is no issue to be read: half open. */
const SITE_PROGRESS = 0.5

function makeCard({ site, language }: Scope, title: LocalizedText, rest: Pick<Card, 'kicker' | 'progress'>): Card {
  const chosen = chooseText(title, language)
  return { title: chosen.text, titleLanguage: chosen.language, newsletter: site.newsletter, ...rest }
}

const join = (facts: readonly (string | undefined)[]) => facts.filter((fact) => fact !== undefined).join(' · ')

function issueFacts({ number, date, edition }: Issue, { translate, language }: Scope) {
  return [
    number === undefined ? undefined : translate('issue.n', { n: number }),
    date === undefined ? undefined : formatDate(date, language, 'long'),
    edition === 'sample' ? translate('issue.sample') : undefined,
  ]
}

/** The further a story stands in its issue, the wider its door: as wide as for who has read those before it. */
function issueCards(issue: Issue, scope: Scope): CardJob[] {
  const { language, translate } = scope
  const facts = issueFacts(issue, scope)
  const [number, date, sample] = facts
  const stories = issue.stories.map((story, place): CardJob => {
    const kicker = join([translate('story.n', { n: story.number }), number ?? date, sample])
    const card = makeCard(scope, story.title, { kicker, progress: (place + 1) / (issue.stories.length + 1) })
    return { file: cardFile(language, issue.id, story.id), card }
  })
  const card = makeCard(scope, issue.title, { kicker: join(facts), progress: 0 })
  return [{ file: cardFile(language, issue.id), card }, ...stories]
}

/** A card for every story and issue in each language, and one for all other pages of a language. */
export function listCards({ site, issues }: PageSource): CardJob[] {
  return LANGUAGES.flatMap((language) => {
    const scope = { site, language, translate: createTranslator(language, site) }
    const card = makeCard(scope, site.tagline, { kicker: '', progress: SITE_PROGRESS })
    return [{ file: cardFile(language), card }, ...issues.flatMap((issue) => issueCards(issue, scope))]
  })
}
