import { storyPapers, type Issue } from '#domain/issue.ts'
import { chooseText, LANGUAGES, type Language } from '#domain/language.ts'
import { paperAddresses, paperLabel, type Paper } from '#domain/paper.ts'
import { cardFile, homePath, issuePath, storyPath } from '#domain/paths.ts'
import type { Site } from '#domain/site.ts'
import type { Story } from '#domain/story.ts'
import { siteAddress } from './site-address.ts'

/** What a page is about, in the words of schema.org (JSON-LD). */
export type StructuredData = Readonly<Record<string, unknown>>

/** The page that is described: whose site, which issue, in which of the languages that it is told in. */
export interface Described {
  readonly site: Site
  readonly issue: Issue
  readonly language: Language
  /** Languages in which the page is told. */
  readonly languages: readonly Language[]
}

const CONTEXT = { '@context': 'https://schema.org' }

const organisation = ({ organisation: name }: Site) => ({ '@type': 'Organization', name })

const reference = (address: string) => ({ '@id': address })

/** The newsletter as a periodical. */
function periodical(site: Site, language: Language): StructuredData {
  return { '@type': 'Periodical', '@id': siteAddress(site, homePath(language)), name: site.newsletter }
}

function publicationIssue({ site, issue, language }: Described): StructuredData {
  return {
    '@type': 'PublicationIssue',
    '@id': siteAddress(site, issuePath(language, issue.id)),
    ...(issue.number !== undefined && { issueNumber: issue.number }),
    isPartOf: periodical(site, language),
  }
}

/** A paper as a story cites it. */
function citation(paper: Paper): StructuredData {
  const { abstract } = paperAddresses(paper)
  const label = paperLabel(paper)
  return {
    '@type': 'ScholarlyArticle',
    ...(abstract !== undefined && { '@id': abstract }),
    name: paper.title,
    ...(label !== undefined && { identifier: label }),
    ...(paper.authors.length > 0 && { author: paper.authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(paper.date !== undefined && { datePublished: paper.date }),
  }
}

/** How the page and its twin in the other language hang together. */
function translations({ issue, language, languages }: Described, addressIn: (language: Language) => string) {
  const others = LANGUAGES.filter((other) => other !== language && languages.includes(other))
  if (others.length === 0) return {}
  if (language !== issue.original) return { translationOfWork: reference(addressIn(issue.original)) }
  return { workTranslation: others.map((other) => reference(addressIn(other))) }
}

const published = ({ date }: Issue) => (date === undefined ? {} : { datePublished: date })

/** A story: an article that cites its papers and belongs to its issue. */
export function storyData(page: Described, story: Story): StructuredData {
  const { site, issue, language } = page
  const addressIn = (other: Language) => siteAddress(site, storyPath(other, issue.id, story.id))
  const papers = storyPapers(issue, story)
  return {
    ...CONTEXT,
    '@type': 'NewsArticle',
    ...reference(addressIn(language)),
    headline: chooseText(story.title, language).text,
    inLanguage: language,
    ...published(issue),
    image: siteAddress(site, cardFile(language, issue.id, story.id)),
    author: organisation(site),
    publisher: organisation(site),
    isPartOf: publicationIssue(page),
    ...translations(page, addressIn),
    ...(papers.length > 0 && { citation: papers.map(citation) }),
  }
}

/** An issue with its stories. */
export function issueData(page: Described): StructuredData {
  const { site, issue, language } = page
  return {
    ...CONTEXT,
    ...publicationIssue(page),
    name: chooseText(issue.title, language).text,
    inLanguage: language,
    ...published(issue),
    publisher: organisation(site),
    ...translations(page, (other) => siteAddress(site, issuePath(other, issue.id))),
    hasPart: issue.stories.map((story) => ({
      '@type': 'NewsArticle',
      '@id': siteAddress(site, storyPath(language, issue.id, story.id)),
      headline: chooseText(story.title, language).text,
    })),
  }
}

/** The newsletter itself, for its front pages. */
export function newsletterData(site: Site, language: Language): StructuredData {
  return { ...CONTEXT, ...periodical(site, language), inLanguage: language, publisher: organisation(site) }
}

/** A page that lists what the newsletter holds. */
export function collectionData(site: Site, page: { path: string; language: Language; name: string }): StructuredData {
  return {
    ...CONTEXT,
    '@type': 'CollectionPage',
    ...reference(siteAddress(site, page.path)),
    name: page.name,
    inLanguage: page.language,
    isPartOf: periodical(site, page.language),
  }
}

/** Data as the text of a `<script>`: nothing in it can end the element, and no line separator breaks a parser. */
export function printData(data: StructuredData): string {
  return JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
