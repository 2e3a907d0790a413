import { storyPapers, type Issue } from '#domain/issue.ts'
import type { View } from '#domain/language.ts'
import { storyWhy, type Story } from '#domain/story.ts'
import { BlockList } from '#features/reading/block-view.tsx'
import { LocalizedTitle, TwinTitle } from '#features/reading/localized-title.tsx'
import { shownLanguages } from '#features/reading/shown-languages.ts'
import { StoryBody } from '#features/reading/story-body.tsx'
import { storyKey, useStoryChoices } from '#features/reading/story-choices.tsx'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { usePrinting } from '#ui/use-printing.ts'
import styles from './printed-stories.module.css'

interface PrintedStoryProps {
  readonly issue: Issue
  readonly story: Story
  readonly view: View | undefined
}

function PrintedStory({ issue, story, view }: PrintedStoryProps) {
  const translate = useTranslate()
  const page = useInterfaceLanguage()
  const choice = useStoryChoices().choices.get(storyKey(issue.id, story.id))
  const languages = shownLanguages({ story: choice, view, page })
  const panel = storyWhy(story)
  return (
    <article className={styles.story}>
      <p className={styles.number}>{translate('story.n', { n: story.number })}</p>
      <h2 className={styles.title}>
        <LocalizedTitle text={story.title} languages={languages} />
      </h2>
      <TwinTitle text={story.title} languages={languages} />
      <StoryBody
        story={story}
        papers={storyPapers(issue, story)}
        languages={languages}
        original={issue.original}
        heading="h3"
        isAnchor={false}
        why={
          panel && (
            <div className={styles.why}>
              <h3>
                {panel.title ? <LocalizedTitle text={panel.title} languages={languages} /> : translate('why.title')}
              </h3>
              <BlockList blocks={panel.blocks} languages={languages} isAnchor={false} />
            </div>
          )
        }
      />
    </article>
  )
}

/**
 * The whole text of an issue’s stories, for paper: the screen shows them in summary. Made when the reader prints,
 * so that nobody else waits for it.
 */
export function PrintedStories({ issue, view }: Omit<PrintedStoryProps, 'story'>) {
  if (!usePrinting()) return null
  return (
    <div className="print-only">
      {issue.stories.map((story) => (
        <PrintedStory key={story.id} issue={issue} story={story} view={view} />
      ))}
    </div>
  )
}
