import { Link, useLocation } from 'react-router-dom'
import type { Language } from '#domain/language.ts'
import type { Story } from '#domain/story.ts'
import { storyWhy } from '#domain/story.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { LocalizedTitle } from './localized-title.tsx'
import { sectionTitle } from './section-title.ts'
import styles from './story-contents.module.css'

interface StoryContentsProps {
  readonly story: Story
  readonly languages: readonly Language[]
}

/** The titled sections of a story as links. */
export function StoryContents({ story, languages }: StoryContentsProps) {
  const translate = useTranslate()
  const { search } = useLocation()
  const panel = storyWhy(story)
  const entries = story.sections.flatMap((section) => {
    const title = sectionTitle(section)
    return title === undefined || section === panel?.synthesis || section.kind === 'analogy' ? [] : [{ section, title }]
  })
  return (
    <nav className={styles.contents} aria-label={translate('story.toc')}>
      <ul>
        {entries.map(({ section, title }) => (
          <li key={section.id}>
            <Link to={{ search, hash: section.id }}>
              {'key' in title ? translate(title.key) : <LocalizedTitle text={title.authored} languages={languages} />}
            </Link>
          </li>
        ))}
        {panel && (
          <li>
            <Link to={{ search, hash: panel.id }}>
              {panel.title ? <LocalizedTitle text={panel.title} languages={languages} /> : translate('why.title')}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
