import { useId, useState } from 'react'
import { Link, useLocation } from 'react-router-dom'
import { chooseText, type Language, type LocalizedText } from '#domain/language.ts'
import { storyWhy, type Story } from '#domain/story.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import type { MessageKey } from '#i18n/create-translator.ts'
import { Icon } from '#ui/icon.tsx'
import type { ShortcutHint } from '#ui/shortcut-hint.ts'
import { LocalizedTitle } from './localized-title.tsx'
import { sectionTitle } from './section-title.ts'
import { viewOf } from './shown-languages.ts'
import styles from './story-contents.module.css'
import { useCurrentSection } from './use-current-section.ts'

interface StoryContentsProps {
  readonly story: Story
  readonly languages: readonly Language[]
  /** The key that leads here. */
  readonly shortcut?: ShortcutHint
}

interface ContentsEntry {
  readonly id: string
  readonly title: { readonly authored: LocalizedText } | { readonly key: MessageKey }
}

function contentsOf(story: Story): ContentsEntry[] {
  const panel = storyWhy(story)
  const entries = story.sections.flatMap((section) => {
    const title = sectionTitle(section)
    const isLeftOut = title === undefined || section === panel?.synthesis || section.kind === 'analogy'
    return isLeftOut ? [] : [{ id: section.id, title }]
  })
  if (panel === undefined) return entries
  return [...entries, { id: panel.id, title: panel.title ? { authored: panel.title } : { key: 'why.title' } }]
}

/** Where a panel is opened by a button, that button is its heading. */
function focusOpener(id: string) {
  document.querySelector<HTMLElement>(`[aria-controls="${id}"]`)?.focus({ preventScroll: true })
}

interface EntryLinkProps {
  readonly entry: ContentsEntry
  readonly languages: readonly Language[]
  readonly isCurrent: boolean
}

function EntryLink({ entry, languages, isCurrent }: EntryLinkProps) {
  const translate = useTranslate()
  const { search } = useLocation()
  const { id, title } = entry
  const words = 'key' in title ? translate(title.key) : chooseText(title.authored, languages[0] ?? 'vi').text
  return (
    <Link to={{ search, hash: id }} aria-current={isCurrent ? 'location' : undefined} onClick={() => focusOpener(id)}>
      <span className={styles.words} data-words={words}>
        <span>{'key' in title ? words : <LocalizedTitle text={title.authored} languages={languages} />}</span>
      </span>
    </Link>
  )
}

/**
 * The titled sections of a story as links, with the one that is read now marked. Beside the text on wide screens;
 * elsewhere a list above it, shut until it is asked for.
 */
export function StoryContents({ story, languages, shortcut }: StoryContentsProps) {
  const translate = useTranslate()
  const [isOpen, setIsOpen] = useState(false)
  const listId = useId()
  const entries = contentsOf(story)
  const current = useCurrentSection(
    entries.map(({ id }) => id),
    viewOf(languages),
  )
  if (entries.length === 0) return null
  return (
    <nav className={styles.contents} aria-label={translate('story.toc')} data-open={isOpen} data-contents {...shortcut}>
      <button
        type="button"
        className={styles.opener}
        aria-expanded={isOpen}
        aria-controls={listId}
        {...shortcut}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="chevron" className={styles.chevron} />
        {translate('story.toc')}
      </button>
      <ul id={listId}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryLink entry={entry} languages={languages} isCurrent={entry.id === current} />
          </li>
        ))}
      </ul>
    </nav>
  )
}
