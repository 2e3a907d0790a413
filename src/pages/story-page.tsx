import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { FetchError } from '#data/fetch-json.ts'
import { issueQuery } from '#data/queries.ts'
import { findStory, storyPapers, type Issue } from '#domain/issue.ts'
import { chooseText, type Language } from '#domain/language.ts'
import { issuePath } from '#domain/paths.ts'
import { readingMinutes } from '#domain/reading-time.ts'
import { storyBlocks, storyWhy, type Story } from '#domain/story.ts'
import { useShortcutHint } from '#features/keyboard/shortcuts.tsx'
import { ListenButton } from '#features/listening/listen-button.tsx'
import { ListenPlayer } from '#features/listening/listen-player.tsx'
import { SettingsButton } from '#features/preferences/settings-panel.tsx'
import { LocalizedTitle, TwinTitle } from '#features/reading/localized-title.tsx'
import { ParsedMarkdownProvider } from '#features/reading/markdown.tsx'
import { isMostlyMissing } from '#features/reading/section-title.ts'
import { shownLanguages } from '#features/reading/shown-languages.ts'
import { StoryBody } from '#features/reading/story-body.tsx'
import { StoryContents } from '#features/reading/story-contents.tsx'
import { storyKey, useStoryChoices } from '#features/reading/story-choices.tsx'
import { WhyItMatters } from '#features/reading/why-it-matters.tsx'
import { formatDate } from '#i18n/format-date.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { BackLink } from './back-link.tsx'
import { CitedPapers } from './cited-papers.tsx'
import { EarlierNews } from './earlier-news.tsx'
import { Kicker, SampleLabel } from './issue-kicker.tsx'
import { usePanel } from './issue-story-card.tsx'
import { Loaded } from './load-states.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { PageHeading } from './page-heading.tsx'
import { PassageTools } from './passage-tools.tsx'
import { PrintedMasthead, PrintedSource } from './printed-lines.tsx'
import { SharePage } from './share-page.tsx'
import styles from './story-page.module.css'
import { StoryKeptPlace } from './story-kept-place.tsx'
import { StoryPlaceBar } from './story-place-bar.tsx'
import { ReadingToolbar } from './reading-toolbar.tsx'
import { SaveStory } from './save-story.tsx'
import { StoryThreshold } from './story-threshold.tsx'
import { TopicLinks } from './topic-links.tsx'
import { useHashTarget } from './use-hash-target.ts'
import { useSaveKey } from './use-reading-keys.ts'
import { usePageHead } from './use-page-head.ts'
import { useStoryListening } from './use-story-listening.tsx'
import { useView } from './use-view.ts'

interface StoryProps {
  readonly issue: Issue
  readonly story: Story
}

function StoryKicker({ issue, story, minutes }: StoryProps & { minutes: number }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const [paper, ...others] = storyPapers(issue, story)
  const source = paper?.arxivId === undefined ? undefined : 'arXiv, '
  return (
    <Kicker>
      <span>{translate('story.n', { n: story.number })}</span>
      <span>{translate('story.minutes', { n: minutes })}</span>
      {others.length > 0 && <span>{translate('paper.count', { count: others.length + 1 })}</span>}
      {others.length === 0 && paper?.date !== undefined && (
        <span>
          {source}
          <time dateTime={paper.date}>{formatDate(paper.date, language, 'short')}</time>
        </span>
      )}
      {issue.edition === 'sample' && <SampleLabel />}
    </Kicker>
  )
}

function StoryBarActions(props: StoryProps & { language: Language }) {
  return (
    <>
      <SaveStory {...props} isCompact />
      <SettingsButton />
    </>
  )
}

function StoryContent({ issue, story }: StoryProps) {
  const translate = useTranslate()
  const page = useInterfaceLanguage()
  const { view, changeView, query } = useView(page, issue.id)
  const choice = useStoryChoices().choices.get(storyKey(issue.id, story.id))
  const languages = shownLanguages({ story: choice, view, page })
  const [language = page] = languages
  const panel = storyWhy(story)
  const [isOpen, setIsOpen] = usePanel(issue.id, panel?.id ?? '')
  const whyHint = useShortcutHint('why')
  const contentsHint = useShortcutHint('contents')
  const papers = storyPapers(issue, story)
  const blocks = storyBlocks(story)
  // On paper, facts that stand above each paper’s part need no second place.
  const areToldInFull = papers.every((paper) => story.sections.some(({ paperId }) => paperId === paper.id))
  const { listening, getPassages, renderListen, preloadListening } = useStoryListening(story, languages)
  useHashTarget(issue.aliases)
  useSaveKey()
  usePageHead(chooseText(story.title, language).text)
  return (
    <PassageTools issue={issue} renderListen={renderListen}>
      <article className={`wrap ${styles.story}`} data-paired={languages.length > 1} aria-labelledby="story-title">
        <header className={styles.head}>
          <PrintedMasthead issue={issue} />
          <BackLink to={issuePath(page, issue.id) + query}>{translate('story.back')}</BackLink>
          <StoryKicker issue={issue} story={story} minutes={readingMinutes(blocks, language)} />
          <PageHeading className={styles.title}>
            <span id="story-title">
              <LocalizedTitle text={story.title} languages={languages} />
            </span>
          </PageHeading>
          <TwinTitle text={story.title} languages={languages} className={styles.twin} />
          <TopicLinks topics={story.topics} />
          <ReadingToolbar languages={languages} onChangeView={changeView}>
            <SaveStory issue={issue} story={story} language={language} />
            <ListenButton listening={listening} getPassages={getPassages} preload={preloadListening} />
            <SharePage title={chooseText(story.title, language).text} printLabel={translate('share.print')} />
          </ReadingToolbar>
          {languages.length === 1 && isMostlyMissing(blocks, language) && (
            <p className={styles.note}>{translate('lang.missing.many')}</p>
          )}
        </header>
        <StoryPlaceBar
          issue={issue}
          story={story}
          languages={languages}
          actions={<StoryBarActions issue={issue} story={story} language={language} />}
        />
        <StoryContents story={story} languages={languages} shortcut={contentsHint} />
        <div className={styles.text}>
          <StoryBody
            story={story}
            papers={papers}
            languages={languages}
            original={issue.original}
            translation={issue.translation}
            why={
              panel && (
                <WhyItMatters
                  panel={panel}
                  heading="h2"
                  languages={languages}
                  isOpen={isOpen}
                  onToggle={setIsOpen}
                  shortcut={whyHint}
                />
              )
            }
          />
          <EarlierNews issue={issue} storyId={story.id} />
          <StoryKeptPlace issue={issue} story={story} languages={languages} />
        </div>
        {papers.length > 0 && (
          <div className={`${styles.papers} ${areToldInFull ? 'screen-only' : ''}`}>
            <CitedPapers issue={issue} story={story} papers={papers} caption={translate('story.papers')} />
          </div>
        )}
        <PrintedSource />
      </article>
      <ListenPlayer listening={listening} />
      <StoryThreshold issue={issue} story={story} query={query} languages={languages} />
    </PassageTools>
  )
}

function StoryOfIssue({ issue, storyId }: { issue: Issue; storyId: string }) {
  const story = findStory(issue, storyId)
  if (!story) return <NotFoundPage />
  return (
    <ParsedMarkdownProvider parsed={issue.parsedMarkdown}>
      <StoryContent issue={issue} story={story} />
    </ParsedMarkdownProvider>
  )
}

/** One story, whole. */
export function StoryPage() {
  const { issueId = '', storyId = '' } = useParams()
  const query = useQuery(issueQuery(issueId))
  if (query.error instanceof FetchError && query.error.problem === 'missing') return <NotFoundPage />
  return (
    <Loaded query={query} issueId={issueId} isPage>
      {(issue) => <StoryOfIssue issue={issue} storyId={storyId} />}
    </Loaded>
  )
}
