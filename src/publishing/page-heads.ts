import { otherLanguage, chooseText, LANGUAGES, type Language } from '#domain/language.ts'
import type { Issue } from '#domain/issue.ts'
import { aboutPath, homePath, issuePath, issuesPath, papersPath, settingsPath, storyPath } from '#domain/paths.ts'
import type { Site } from '#domain/site.ts'
import { findStory } from '#domain/issue.ts'
import { storyStandfirst, type Story } from '#domain/story.ts'
import { createTranslator } from '#i18n/create-translator.ts'
import { plainBlockText } from './plain-text.ts'

/** What the head of a page’s HTML says before any script has run. */
export interface PageHead {
  /** Address below the base path, ending with a slash. */
  readonly path: string
  readonly language: Language
  readonly title: string
  readonly description: string
}

/** The site and the issues of which pages are made. */
export interface PageSource {
  readonly site: Site
  readonly issues: readonly Issue[]
}

const DESCRIPTION_LENGTH = 160

/** Cut between words, at most `DESCRIPTION_LENGTH` characters. */
function shorten(text: string): string {
  if (text.length <= DESCRIPTION_LENGTH) return text
  const start = text.slice(0, DESCRIPTION_LENGTH)
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), 1)).replace(/[\s,;:.–—-]+$/u, '')}…`
}

type Page = Omit<PageHead, 'language'>

function storyPages(issue: Issue, language: Language, pageTitle: (title: string) => string): Page[] {
  const page = (id: string, story: Story): Page => {
    const opening = storyStandfirst(story)
    const text = opening && plainBlockText(opening)
    return {
      path: storyPath(language, issue.id, id),
      title: pageTitle(chooseText(story.title, language).text),
      description: shorten(text ? chooseText(text, language).text : chooseText(issue.title, language).text),
    }
  }
  const former = Object.keys(issue.aliases).flatMap((id) => {
    const story = findStory(issue, id)
    return story ? [page(id, story)] : []
  })
  return [...issue.stories.map((story) => page(story.id, story)), ...former]
}

function issuePages(issue: Issue, language: Language, pageTitle: (title: string) => string): Page[] {
  const opening = issue.hook.find((block) => block.type === 'paragraph')
  const hook = opening && plainBlockText(opening)
  const title = chooseText(issue.title, language).text
  const description = shorten(hook ? chooseText(hook, language).text : title)
  const page = { path: issuePath(language, issue.id), title: pageTitle(title), description }
  return [page, ...storyPages(issue, language, pageTitle)]
}

function pagesIn(language: Language, { site, issues }: PageSource): Page[] {
  const translate = createTranslator(language, site)
  const pageTitle = (title: string) => `${title} · ${site.newsletter}`
  const tagline = chooseText(site.tagline, language).text
  const fixed = [
    { path: issuesPath(language), title: translate('nav.issues'), description: translate('issues.intro') },
    { path: papersPath(language), title: translate('nav.papers'), description: translate('papers.intro') },
    { path: settingsPath(language), title: translate('nav.settings'), description: translate('set.intro') },
    { path: aboutPath(language), title: translate('about.title'), description: translate('about.what.body') },
  ]
  return [
    { path: homePath(language), title: `${site.newsletter} · ${tagline}`, description: tagline },
    ...fixed.map((page) => ({ ...page, title: pageTitle(page.title), description: shorten(page.description) })),
    ...issues.flatMap((issue) => issuePages(issue, language, pageTitle)),
  ]
}

/** Every page of the site in every language. */
export function listPageHeads(source: PageSource): PageHead[] {
  return LANGUAGES.flatMap((language) => pagesIn(language, source).map((page) => ({ ...page, language })))
}

/** The head of the front door, where a language is chosen; it speaks the first of the languages. */
export function frontDoorHead(site: Site): PageHead {
  const [language] = LANGUAGES
  const tagline = chooseText(site.tagline, language).text
  return { path: '/', language, title: `${site.newsletter} · ${tagline}`, description: tagline }
}

/** The head of the page for addresses that lead nowhere. */
export function notFoundHead(site: Site): PageHead {
  const [language] = LANGUAGES
  const translate = createTranslator(language, site)
  const inOther = createTranslator(otherLanguage(language), site)
  const title = `${translate('err.404.title')} · ${inOther('err.404.title')} · ${site.newsletter}`
  return { path: '/404.html', language, title, description: translate('err.404.body') }
}
