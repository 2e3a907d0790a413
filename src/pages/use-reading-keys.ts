import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { useShortcut } from '#features/keyboard/shortcuts.tsx'
import type { View } from '#domain/language.ts'
import { useAnnounce } from '#ui/announcer.tsx'

/** The button among these that is nearest to the middle of the window. */
function nearestToEye(buttons: Iterable<HTMLElement>): HTMLElement | undefined {
  const eye = window.innerHeight / 2
  const distanceOf = (button: HTMLElement) => Math.abs(button.getBoundingClientRect().top - eye)
  return [...buttons].sort((one, other) => distanceOf(one) - distanceOf(other))[0]
}

/** The keys of an issue’s and a story’s page that do not depend on which of the two it is. */
export function useReadingKeys(view: View, changeView: (view: View) => void): void {
  const page = useInterfaceLanguage()
  const translate = useTranslate()
  const announce = useAnnounce()
  useShortcut('sideBySide', () => {
    const next = view === 'both' ? page : 'both'
    changeView(next)
    announce(translate(`lang.said.${next}`))
  })
  useShortcut('why', () => {
    const button = nearestToEye(document.querySelectorAll<HTMLElement>('main button[aria-controls^="why-"]'))
    if (button === undefined) return
    announce(translate(button.ariaExpanded === 'true' ? 'why.said.shut' : 'why.said.open'))
    button.click()
  })
  useShortcut('contents', () => {
    const contents = document.querySelectorAll<HTMLElement>('[data-contents] button, [data-contents] a')
    ;[...contents].find((entry) => entry.checkVisibility())?.focus()
  })
}

/** Saves the story that has the focus, else the one nearest to the eye. */
export function useSaveKey(): void {
  useShortcut('save', () => {
    const within = document.activeElement?.closest('article')?.querySelector<HTMLElement>('[data-save]')
    const button = within ?? nearestToEye(document.querySelectorAll<HTMLElement>('main [data-save]'))
    button?.click()
  })
}

/** Moves the focus from story to story in a list. */
export function useStoryListKeys(): void {
  const step = (by: 1 | -1) => {
    const links = [...document.querySelectorAll<HTMLElement>('main article h2 a')]
    const article = document.activeElement?.closest('article')
    const place = links.findIndex((link) => link.closest('article') === article)
    const next = article ? links[place + by] : links[by > 0 ? 0 : links.length - 1]
    next?.focus()
  }
  useShortcut('nextStory', () => step(1))
  useSaveKey()
  useShortcut('previousStory', () => step(-1))
}
