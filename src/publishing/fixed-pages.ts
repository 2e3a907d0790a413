import type { IndexedPaper } from '#domain/issue-index.ts'
import type { Issue } from '#domain/issue.ts'
import { chooseText, type Language } from '#domain/language.ts'
import {
  aboutPath,
  briefingPath,
  issuesPath,
  issueYearPath,
  paperPath,
  papersPath,
  settingsPath,
  topicPath,
  topicsPath,
} from '#domain/paths.ts'
import type { Site } from '#domain/site.ts'
import { topicName, type TopicFile } from '#domain/topic.ts'
import { fileByYear, UNDATED } from '#domain/year.ts'
import type { Translate } from '#i18n/create-translator.ts'
import { listPapers } from './index-papers.ts'
import { indexTopics } from './index-topics.ts'

/** One language of the site. */
export interface Scope {
  readonly site: Site
  readonly language: Language
  readonly translate: Translate
}

/** A page that is there in both languages whatever is translated: the site’s own, its lists, and its papers. */
export interface FixedPage {
  readonly pathIn: (language: Language) => string
  readonly name: string
  readonly description: string
  /** True for a page that lists what the newsletter holds. */
  readonly isCollection?: boolean
}

/** A paper’s page is found by its authors and by what the stories about it are called. */
function paperPage({ language }: Scope, { paper, appearances }: IndexedPaper): FixedPage {
  const stories = appearances.flatMap(({ storyTitle }) => (storyTitle ? chooseText(storyTitle, language).text : []))
  return {
    pathIn: (other) => paperPath(other, paper.id),
    name: paper.title,
    description: [paper.authors.join(', '), ...stories].filter((text) => text !== '').join(' · '),
  }
}

function topicPage({ site, language, translate }: Scope, { id, stories }: TopicFile): FixedPage {
  return {
    pathIn: (other) => topicPath(other, id),
    name: chooseText(topicName(site, id), language).text,
    description: translate('topics.stories', { count: stories.length }),
    isCollection: true,
  }
}

function yearPage({ translate }: Scope, year: string, count: number): FixedPage {
  return {
    pathIn: (other) => issueYearPath(other, year),
    name: year === UNDATED ? translate('issues.undated') : translate('issues.ofYear', { year }),
    description: translate('issues.count', { count }),
    isCollection: true,
  }
}

/** Every page of one language that is neither the front page, an issue nor a story. */
export function listFixedPages(scope: Scope, issues: readonly Issue[]): FixedPage[] {
  const { translate } = scope
  return [
    { pathIn: issuesPath, name: translate('nav.issues'), description: translate('issues.intro'), isCollection: true },
    { pathIn: papersPath, name: translate('nav.papers'), description: translate('papers.intro'), isCollection: true },
    {
      pathIn: briefingPath,
      name: translate('nav.briefing'),
      description: translate('briefing.intro'),
      isCollection: true,
    },
    { pathIn: topicsPath, name: translate('nav.topics'), description: translate('topics.intro'), isCollection: true },
    { pathIn: settingsPath, name: translate('nav.settings'), description: translate('set.intro') },
    { pathIn: aboutPath, name: translate('about.title'), description: translate('about.what.body') },
    ...fileByYear(issues, ({ date }) => date).map(({ year, items }) => yearPage(scope, year, items.length)),
    ...indexTopics(issues).map((topic) => topicPage(scope, topic)),
    ...listPapers(issues).map((entry) => paperPage(scope, entry)),
  ]
}
