import { useTranslate } from '#i18n/interface-language.tsx'
import type { OptionGroup, SearchOption } from './option-groups.ts'
import { ResultDetails } from './result-details.tsx'
import type { PaperResult, SearchResults, SectionResult, StoryResult } from './results.ts'

const storyOption = (result: StoryResult): SearchOption => ({
  key: result.key,
  title: result.title,
  titleLanguage: result.titleLanguage,
  details: <ResultDetails issueNumber={result.issueNumber} date={result.date} language={result.foundIn} />,
  passage: result.passage,
  passageLanguage: result.passage?.language,
  address: result.address,
})

const paperOption = (result: PaperResult): SearchOption => ({
  key: result.key,
  title: result.title,
  titleLanguage: result.titleLanguage,
  details: result.label?.text,
  passage: result.authors.text === '' ? undefined : result.authors,
  passageLanguage: result.titleLanguage,
  address: result.address,
})

const sectionOption = (result: SectionResult): SearchOption => ({
  key: result.key,
  title: result.title,
  titleLanguage: result.titleLanguage,
  details: (
    <ResultDetails issueNumber={result.issueNumber} language={result.titleLanguage} within={result.within.text} />
  ),
  address: result.address,
})

/** The results in groups under headings, the best group first, without empty ones. */
export function useResultGroups(results: SearchResults): OptionGroup[] {
  const translate = useTranslate()
  const stories: OptionGroup[] = [
    { key: 'stories', heading: translate('search.group.stories'), options: results.stories.map(storyOption) },
    { key: 'near', heading: translate('search.near'), options: results.near.map(storyOption) },
  ]
  const issues = { key: 'issues', heading: translate('search.group.issues'), options: results.issues.map(storyOption) }
  const others: OptionGroup[] = [
    { key: 'papers', heading: translate('search.group.papers'), options: results.papers.map(paperOption) },
    { key: 'sections', heading: translate('search.group.sections'), options: results.sections.map(sectionOption) },
  ]
  const groups = results.isIssueWanted ? [issues, ...stories, ...others] : [...stories, issues, ...others]
  return groups.filter(({ options }) => options.length > 0)
}
