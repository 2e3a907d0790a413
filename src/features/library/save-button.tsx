import type { ChosenText } from '#domain/language.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { Icon } from '#ui/icon.tsx'
import type { ShortcutHint } from '#ui/shortcut-hint.ts'
import { SteadyText } from '#ui/steady-text.tsx'
import type { Receipt } from './library-snapshot.ts'
import styles from './save-button.module.css'
import { useBookmark } from './use-library.ts'
import { useTellOutcome } from './use-tell-outcome.ts'

interface SaveButtonProps {
  readonly issueId: string
  readonly storyId: string
  /** Ids that the story once had, under any of which it may have been saved. */
  readonly formerIds?: readonly string[]
  readonly title: Omit<ChosenText, 'isFallback'>
  readonly shortcut?: ShortcutHint | undefined
  /** True where there is no room for words to be seen. */
  readonly isCompact?: boolean
  /** Told of a removal that the device has confirmed. */
  readonly onRemoved?: (receipt: Receipt) => void
}

/** Saves a story, or removes it: at once for the eye, in words when the device has confirmed it. */
export function SaveButton({ issueId, storyId, formerIds, title, onRemoved, ...looks }: SaveButtonProps) {
  const { shortcut, isCompact = false } = looks
  const translate = useTranslate()
  const tell = useTellOutcome()
  const { isSaved, toggle } = useBookmark(issueId, storyId, formerIds)
  const named = { title: title.text }
  const press = async () => {
    const outcome = await toggle()
    if (isSaved && outcome.kind !== 'failed') onRemoved?.(outcome.receipt)
    const removal = { done: translate('save.removed', named), undone: translate('save.restored', named) }
    tell(outcome, isSaved ? removal : { done: translate('save.added') })
  }
  const words = translate(isSaved ? 'save.done' : 'save.do')
  return (
    <button
      type="button"
      className={isCompact ? styles.compact : `button-quiet ${styles.save}`}
      aria-pressed={isSaved}
      data-save
      onClick={() => void press()}
      {...shortcut}
    >
      <Icon name="bookmark" />
      {isCompact ? (
        <span className="vh">{words}</span>
      ) : (
        <SteadyText longest={translate('save.done')}>{words}</SteadyText>
      )}
      <span className="vh">
        : <span lang={title.language}>{title.text}</span>
      </span>
    </button>
  )
}
