import { useFindShortcut } from '#features/keyboard/shortcuts.tsx'
import type { ShortcutName } from '#features/keyboard/shortcut-keys.ts'
import { readerPreferences } from '#features/preferences/reader-preferences.ts'
import { useOpenSettings } from '#features/preferences/settings-panel.tsx'
import { matchItems, type FindOptions } from '#features/search/option-groups.ts'
import type { MessageKey } from '#i18n/create-translator.ts'
import { useTranslate } from '#i18n/interface-language.tsx'

/** Shortcuts that are offered in words where the page has them. */
const OFFERED: readonly (readonly [ShortcutName, MessageKey])[] = [
  ['nextStory', 'keys.nextStory'],
  ['previousStory', 'keys.previousStory'],
  ['sideBySide', 'keys.sideBySide'],
  ['siteLanguage', 'keys.siteLanguage'],
  ['help', 'keys.help'],
]

const THEMES = ['light', 'dark', 'system'] as const

interface Command {
  readonly key: string
  readonly text: string
  /** Words by which it is found beside its own. */
  readonly words: string
  readonly onChoose: () => void
}

/** What can be done from the palette, by the words that a reader types. */
export function useFindCommands(): FindOptions {
  const translate = useTranslate()
  const findShortcut = useFindShortcut()
  const openSettings = useOpenSettings()
  return (query) => {
    const shortcuts = OFFERED.flatMap(([key, message]): Command[] => {
      const run = findShortcut(key)
      // Once the palette is shut, the page behind it has the focus again.
      return run ? [{ key, text: translate(message), words: '', onChoose: () => setTimeout(run) }] : []
    })
    const themes = THEMES.map((theme): Command => {
      const onChoose = () => readerPreferences.update({ theme })
      return { key: theme, text: translate(`command.${theme}`), words: translate(`command.words.${theme}`), onChoose }
    })
    const settings = {
      key: 'settings',
      text: translate('command.settings'),
      words: '',
      onChoose: () => setTimeout(openSettings),
    }
    const found = matchItems([...shortcuts, ...themes, settings], query, ({ text, words }) => `${text} ${words}`)
    const options = found.map(({ key, text, onChoose }) => ({
      key: `command-${key}`,
      title: { text, marks: [] },
      onChoose,
    }))
    return [{ key: 'commands', heading: translate('search.group.commands'), options }]
  }
}
