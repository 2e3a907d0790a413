import { useEffect } from 'react'
import { Link, useLocation } from 'react-router-dom'
import type { Issue } from '#domain/issue.ts'
import { chooseText, type Language, type View } from '#domain/language.ts'
import { storyPath } from '#domain/paths.ts'
import { storyWhy, type Story } from '#domain/story.ts'
import { useShortcutHint } from '#features/keyboard/shortcuts.tsx'
import { useStoryReading } from '#features/library/use-reading.ts'
import { useSessionFlag } from '#features/preferences/session-flags.ts'
import { usePreferences } from '#features/preferences/use-preferences.ts'
import { StoryLanguageToggle } from '#features/reading/language-toggles.tsx'
import { shownLanguages, viewOf } from '#features/reading/shown-languages.ts'
import { StoryCard } from '#features/reading/story-card.tsx'
import { storyKey, useStoryChoices } from '#features/reading/story-choices.tsx'
import { WhyItMatters } from '#features/reading/why-it-matters.tsx'
import { useTranslate } from '#i18n/interface-language.tsx'
import { useAnnounce } from '#ui/announcer.tsx'
import { SaveStory } from './save-story.tsx'
import { TopicLinks } from './topic-links.tsx'

/** Whether the panel of a story is open: as the reader left it, as the settings say, or because the address names it. */
export function usePanel(issueId: string, panelId: string): [boolean, (isOpen: boolean) => void] {
  const { why } = usePreferences()
  const [isOpen, setIsOpen] = useSessionFlag(`${issueId}/${panelId}`, why)
  const { hash, key } = useLocation()
  useEffect(() => {
    if (hash === `#${panelId}`) setIsOpen(true)
  }, [hash, key, panelId, setIsOpen])
  return [isOpen, setIsOpen]
}

interface IssueStoryCardProps {
  readonly issue: Issue
  readonly story: Story
  readonly pageLanguage: Language
  readonly view: View | undefined
  readonly isLead: boolean
}

/** A story of an issue as a card, with its own language and its panel. */
export function IssueStoryCard({ issue, story, pageLanguage, view, isLead }: IssueStoryCardProps) {
  const translate = useTranslate()
  const announce = useAnnounce()
  const { choices, choose } = useStoryChoices()
  const key = storyKey(issue.id, story.id)
  const choice = choices.get(key)
  const languages = shownLanguages({ story: choice, view, page: pageLanguage })
  const shown = viewOf(languages)
  const reading = useStoryReading(issue.id, story.id)
  const panel = storyWhy(story)
  const [isOpen, setIsOpen] = usePanel(issue.id, panel?.id ?? '')
  const whyHint = useShortcutHint('why')
  const address = storyPath(pageLanguage, issue.id, story.id) + (shown === pageLanguage ? '' : `?view=${shown}`)
  const chooseLanguage = (language: Language) => {
    choose(key, language)
    announce(translate(`lang.status.${language}`))
  }
  return (
    <StoryCard
      story={story}
      languages={languages}
      pageLanguage={pageLanguage}
      original={issue.original}
      isLead={isLead}
      reading={reading}
      renderLink={(title) => <Link to={address}>{title}</Link>}
      readLink={
        <Link to={address} className="button-quiet">
          {translate('story.read')}
          <span className="vh">: {chooseText(story.title, languages[0] ?? pageLanguage).text}</span>
        </Link>
      }
      topics={<TopicLinks topics={story.topics} />}
      toggle={
        <StoryLanguageToggle
          title={story.title}
          languages={languages}
          isOwnChoice={choice !== undefined}
          onChange={chooseLanguage}
          onReset={() => choose(key, undefined)}
        />
      }
      actions={<SaveStory issue={issue} story={story} language={languages[0] ?? pageLanguage} />}
      why={
        panel && (
          <WhyItMatters
            panel={panel}
            heading="h3"
            languages={languages}
            storyTitle={chooseText(story.title, languages[0] ?? pageLanguage).text}
            isOpen={isOpen}
            onToggle={setIsOpen}
            shortcut={whyHint}
          />
        )
      }
    />
  )
}
