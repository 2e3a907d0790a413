import { hasWordsIn, type Block } from '#domain/block.ts'
import { findStory, issueBlocks, type Issue } from '#domain/issue.ts'
import { otherLanguage, chooseText, LANGUAGES, type Language, type LocalizedText } from '#domain/language.ts'
import { cardFile, homePath, issuePath, libraryPath, searchPath, storyPath } from '#domain/paths.ts'
import type { Site } from '#domain/site.ts'
import { storyBlocks, storyStandfirst, type Story } from '#domain/story.ts'
import { createTranslator } from '#i18n/create-translator.ts'
import { listFixedPages, type FixedPage, type Scope } from './fixed-pages.ts'
import { plainBlockText } from './plain-text.ts'
import { collectionData, issueData, newsletterData, storyData, type StructuredData } from './structured-data.ts'

/** A language of a page, or the page for readers of any other language. */
type Hreflang = Language | 'x-default'

/** What the head of a page’s HTML says before any script has run. */
export interface PageHead {
  /** Address below the base path, ending with a slash. */
  readonly path: string
  readonly language: Language
  /** As the browser shows it, with the newsletter’s name. */
  readonly title: string
  /** The title by itself, for cards in chats and mails. */
  readonly name: string
  readonly description: string
  /** Path of the page that search engines should name for this one; absent for a page that has no address. */
  readonly canonical?: string
  /** Paths by language, this page’s own among them; empty where it must not be found in any. */
  readonly alternates: readonly (readonly [Hreflang, string])[]
  /** False where the page’s words are not in its language, or it is no page of its own. */
  readonly isIndexed: boolean
  /** The picture for chats and mails, relative to the base path. */
  readonly card: string
  /** Day of publication, for an issue and its stories. */
  readonly date?: string
  readonly data?: StructuredData
}

/** The site and the issues of which pages are made. */
export interface PageSource {
  readonly site: Site
  /** Newest first. */
  readonly issues: readonly Issue[]
}

const DESCRIPTION_LENGTH = 160

/** Cut between words, at most `DESCRIPTION_LENGTH` characters. */
function shorten(text: string): string {
  if (text.length <= DESCRIPTION_LENGTH) return text
  const start = text.slice(0, DESCRIPTION_LENGTH)
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), 1)).replace(/[\s,;:.–—-]+$/u, '')}…`
}

/** The languages in which a page is really told: its title is there, and at least half of its blocks. */
function toldIn(title: LocalizedText, blocks: readonly Block[]): Language[] {
  return LANGUAGES.filter((language) => {
    const told = blocks.filter((block) => hasWordsIn(block, language)).length
    return title[language] !== undefined && told >= blocks.length / 2
  })
}

/** Where a page can be found: in each of its languages, and for readers of any other. */
function places(languages: readonly Language[], pathIn: (language: Language) => string): PageHead['alternates'] {
  const [first] = languages
  if (first === undefined) return []
  return [...languages.map((language) => [language, pathIn(language)] as const), ['x-default', pathIn(first)]]
}

const withNewsletter = (name: string, { newsletter }: Site) => `${name} · ${newsletter}`

function describe(block: Block | undefined, otherwise: LocalizedText, language: Language): string {
  return shorten(chooseText((block && plainBlockText(block)) ?? otherwise, language).text)
}

function storyHead({ site, language }: Scope, issue: Issue, story: Story): PageHead {
  const languages = toldIn(story.title, storyBlocks(story))
  const isIndexed = languages.includes(language)
  const pathIn = (other: Language) => storyPath(other, issue.id, story.id)
  const name = chooseText(story.title, language).text
  return {
    path: pathIn(language),
    language,
    name,
    title: withNewsletter(name, site),
    description: describe(storyStandfirst(story), issue.title, language),
    canonical: pathIn(language),
    alternates: isIndexed ? places(languages, pathIn) : [],
    isIndexed,
    card: cardFile(language, issue.id, story.id),
    ...(issue.date !== undefined && { date: issue.date }),
    data: storyData({ site, issue, language, languages }, story),
  }
}

/** The pages of a story: its own, and those at its former addresses, which name its own. */
function storyHeads(scope: Scope, issue: Issue, story: Story): PageHead[] {
  const head = storyHead(scope, issue, story)
  const former = Object.keys(issue.aliases).filter((id) => id !== story.id && findStory(issue, id) === story)
  return [
    head,
    ...former.map((id): PageHead => {
      return { ...head, path: storyPath(scope.language, issue.id, id), alternates: [], isIndexed: false }
    }),
  ]
}

function issueHead({ site, language }: Scope, issue: Issue): PageHead {
  const languages = toldIn(issue.title, issueBlocks(issue))
  const isIndexed = languages.includes(language)
  const pathIn = (other: Language) => issuePath(other, issue.id)
  const name = chooseText(issue.title, language).text
  return {
    path: pathIn(language),
    language,
    name,
    title: withNewsletter(name, site),
    description: describe(
      issue.hook.find((block) => block.type === 'paragraph'),
      issue.title,
      language,
    ),
    canonical: pathIn(language),
    alternates: isIndexed ? places(languages, pathIn) : [],
    isIndexed,
    card: cardFile(language, issue.id),
    ...(issue.date !== undefined && { date: issue.date }),
    data: issueData({ site, issue, language, languages }),
  }
}

function fixedHead({ site, language }: Scope, { pathIn, name, description, isCollection }: FixedPage): PageHead {
  const path = pathIn(language)
  return {
    path,
    language,
    name,
    title: withNewsletter(name, site),
    description: shorten(description),
    canonical: path,
    alternates: places(LANGUAGES, pathIn),
    isIndexed: true,
    card: cardFile(language),
    ...(isCollection === true && { data: collectionData(site, { path, language, name }) }),
  }
}

/** What the search page shows depends on the query: nothing that another search engine should list. */
function searchHead(scope: Scope): PageHead {
  const translate = createTranslator(scope.language, scope.site)
  const [name, description] = [translate('search.title'), translate('search.intro')]
  return { ...fixedHead(scope, { pathIn: searchPath, name, description }), alternates: [], isIndexed: false }
}

/** What the library shows is on each reader’s device. */
function libraryHead(scope: Scope): PageHead {
  const [name, description] = [scope.translate('nav.library'), scope.translate('library.intro')]
  return { ...fixedHead(scope, { pathIn: libraryPath, name, description }), alternates: [], isIndexed: false }
}

/** The front pages and the door before them are one set: who speaks neither language is led to the door. */
function frontHead({ site, language }: Scope, path: string): PageHead {
  const description = chooseText(site.tagline, language).text
  return {
    path,
    language,
    name: site.newsletter,
    title: `${site.newsletter} · ${description}`,
    description,
    canonical: path,
    alternates: [...LANGUAGES.map((other) => [other, homePath(other)] as const), ['x-default', '/']],
    isIndexed: true,
    card: cardFile(language),
    data: newsletterData(site, language),
  }
}

function headsIn(scope: Scope, issues: readonly Issue[]): PageHead[] {
  const { language } = scope
  return [
    frontHead(scope, homePath(language)),
    ...listFixedPages(scope, issues).map((page) => fixedHead(scope, page)),
    searchHead(scope),
    libraryHead(scope),
    ...issues.flatMap((issue) => [
      issueHead(scope, issue),
      ...issue.stories.flatMap((story) => storyHeads(scope, issue, story)),
    ]),
  ]
}

const scopeOf = (site: Site, language: Language): Scope => ({
  site,
  language,
  translate: createTranslator(language, site),
})

/** Every page of the site in every language. */
export function listPageHeads({ site, issues }: PageSource): PageHead[] {
  return LANGUAGES.flatMap((language) => headsIn(scopeOf(site, language), issues))
}

/** The head of the front door, where a language is chosen; it speaks the first of the languages. */
export function frontDoorHead(site: Site): PageHead {
  return frontHead(scopeOf(site, LANGUAGES[0]), '/')
}

/** The head of the page for addresses that lead nowhere. */
export function notFoundHead(site: Site): PageHead {
  const [language] = LANGUAGES
  const { translate } = scopeOf(site, language)
  const inOther = createTranslator(otherLanguage(language), site)
  const name = `${translate('err.404.title')} · ${inOther('err.404.title')}`
  return {
    path: '/404.html',
    language,
    name,
    title: withNewsletter(name, site),
    description: translate('err.404.body'),
    alternates: [],
    isIndexed: false,
    card: cardFile(language),
  }
}
