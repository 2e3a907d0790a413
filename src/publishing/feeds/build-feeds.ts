import type { Issue } from '#domain/issue.ts'
import { chooseText, otherLanguage, type Language } from '#domain/language.ts'
import { paperAddresses, type Paper } from '#domain/paper.ts'
import {
  cardFile,
  feedFile,
  issuePath,
  issuesPath,
  paperFeedFile,
  paperPath,
  papersPath,
  storyPath,
  type FeedFormat,
} from '#domain/paths.ts'
import type { Site } from '#domain/site.ts'
import { createTranslator } from '#i18n/create-translator.ts'
import { escapeHtml } from '#publishing/escape-html.ts'
import { placeOfSite, siteAddress } from '#publishing/site-address.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { printIssueHtml, printPaper, type Voice } from './issue-html.ts'

/** Feeds hold the newest; the whole archive is on the site. */
export const ISSUES_IN_FEED = 8
export const PAPERS_IN_FEED = 40

/** The newsletter appears in Vietnam: its day begins there. */
const momentOf = (date: string) => `${date}T00:00:00+07:00`

/** What has no day at all comes last; Atom asks for a moment. */
const UNKNOWN = '1970-01-01T00:00:00Z'

const YEAR_OF_AUTHORITY = '2025'

function tagUri(site: Site, name: string): string {
  return `tag:${site.feedAuthority ?? `${placeOfSite(site).host},${YEAR_OF_AUTHORITY}`}:${encodeURI(name)}`
}

function moments(date: string | undefined) {
  return date === undefined ? { updated: UNKNOWN } : { updated: momentOf(date), published: momentOf(date) }
}

function issueEntry(issue: Issue, voice: Voice): FeedEntry {
  const { site, language } = voice
  const other = otherLanguage(language)
  const title = chooseText(issue.title, language)
  const pageIn = (wanted: Language) => ({
    language: wanted,
    address: siteAddress(site, issuePath(wanted, issue.id)),
  })
  return {
    id: tagUri(site, `issue/${issue.id}/${language}`),
    title: title.text,
    titleLanguage: title.language,
    page: pageIn(language),
    ...(issue.title[other] !== undefined && { twin: pageIn(other) }),
    html: printIssueHtml(issue, voice),
    ...moments(issue.date),
    authors: [],
    image: siteAddress(site, cardFile(language, issue.id)),
  }
}

/** Where the newest issue with the paper tells of it. */
function printPlaces(paper: Paper, issue: Issue, { site, language, translate }: Voice): string {
  const stories = issue.stories.filter((story) => story.paperIds.includes(paper.id))
  const links = stories.map((story) => {
    const title = chooseText(story.title, language)
    const address = escapeHtml(siteAddress(site, storyPath(language, issue.id, story.id)))
    return `<li><a href="${address}" lang="${title.language}">${escapeHtml(title.text)}</a></li>`
  })
  return links.length === 0 ? '' : `<p>${escapeHtml(translate('paper.appears'))}</p><ul>${links.join('')}</ul>`
}

function paperEntry(paper: Paper, issue: Issue, voice: Voice): FeedEntry {
  const { site, language } = voice
  const other = otherLanguage(language)
  const { abstract } = paperAddresses(paper)
  return {
    id: tagUri(site, `paper/${paper.id}/${language}`),
    title: paper.title,
    titleLanguage: paper.titleLanguage,
    page: { language, address: siteAddress(site, paperPath(language, paper.id)) },
    twin: { language: other, address: siteAddress(site, paperPath(other, paper.id)) },
    ...(abstract !== undefined && { subject: abstract }),
    html: `<p>${printPaper(paper, voice)}</p>${printPlaces(paper, issue, voice)}`,
    ...moments(issue.date),
    authors: paper.authors,
  }
}

/** The papers that were told of last, each once, with the newest issue that tells of it. */
function newestPapers(issues: readonly Issue[]): [Paper, Issue][] {
  const found = new Map<string, [Paper, Issue]>()
  for (const issue of issues) {
    for (const paper of issue.papers) if (!found.has(paper.id)) found.set(paper.id, [paper, issue])
    if (found.size >= PAPERS_IN_FEED) break
  }
  return [...found.values()].slice(0, PAPERS_IN_FEED)
}

interface FeedPlan {
  readonly name: 'feed' | 'papers'
  readonly title: string
  readonly subtitle: string
  readonly pathIn: (language: Language) => string
  readonly fileIn: (language: Language, format: FeedFormat) => string
  readonly entries: readonly FeedEntry[]
}

function makeFeed({ site, language }: Voice, { name, title, subtitle, pathIn, fileIn, entries }: FeedPlan): Feed {
  const other = otherLanguage(language)
  const self = (format: FeedFormat) => siteAddress(site, fileIn(language, format))
  const latest = entries.map(({ updated }) => updated).filter((moment) => moment !== UNKNOWN)
  return {
    id: tagUri(site, `${name}/${language}`),
    language,
    title,
    subtitle,
    author: site.organisation,
    page: { language, address: siteAddress(site, pathIn(language)) },
    self: { xml: self('xml'), json: self('json') },
    twin: { language: other, address: siteAddress(site, fileIn(other, 'xml')) },
    updated: latest.sort().at(-1) ?? UNKNOWN,
    entries,
  }
}

/** The site and its issues, newest first, their Markdown parsed (of the newest `ISSUES_IN_FEED` at least). */
export interface FeedSource {
  readonly site: Site
  readonly issues: readonly Issue[]
}

const voiceOf = (site: Site, language: Language): Voice => ({
  site,
  language,
  translate: createTranslator(language, site),
})

/** The newest issues in one language, each with its whole text. */
export function buildIssueFeed({ site, issues }: FeedSource, language: Language): Feed {
  const voice = voiceOf(site, language)
  const newest = issues.slice(0, ISSUES_IN_FEED)
  const rest = siteAddress(site, issuesPath(language))
  return makeFeed(voice, {
    name: 'feed',
    title: site.newsletter,
    subtitle: voice.translate('feed.issues', { count: newest.length, address: rest }),
    pathIn: issuesPath,
    fileIn: feedFile,
    entries: newest.map((issue) => issueEntry(issue, voice)),
  })
}

/** The papers that were told of last, in one language. */
export function buildPaperFeed({ site, issues }: FeedSource, language: Language): Feed {
  const voice = voiceOf(site, language)
  const newest = newestPapers(issues)
  const rest = siteAddress(site, papersPath(language))
  return makeFeed(voice, {
    name: 'papers',
    title: `${voice.translate('nav.papers')} · ${site.newsletter}`,
    subtitle: voice.translate('feed.papers', { count: newest.length, address: rest }),
    pathIn: papersPath,
    fileIn: paperFeedFile,
    entries: newest.map(([paper, issue]) => paperEntry(paper, issue, voice)),
  })
}
