import { useCallback, useId, useRef, useState, type ReactNode } from 'react'
import { hasWordsIn, type Block } from '#domain/block.ts'
import { chooseText, otherLanguage, type Language } from '#domain/language.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { useAnnounce } from '#ui/announcer.tsx'
import { onApproach } from '#ui/lazy-part.tsx'
import { useEscape } from '#ui/use-escape.ts'
import { useBlockSlots, type BlockSlots, type SelectedWords } from './block-slots.tsx'
import { selectedWords } from './selected-words.ts'
import { MissingTranslation } from './translation-note.tsx'
import styles from './block-tools.module.css'

interface BlockToolsProps {
  readonly block: Block
  /** The languages shown, the page’s first. */
  readonly languages: readonly Language[]
  /** The words of the block in one language, without anchor and tools. */
  readonly renderTwin: (language: Language) => ReactNode
}

/** The language that a peek at the block would show; undefined where both are shown anyway. */
function twinLanguage(block: Block, languages: readonly Language[]): Language | undefined {
  const [language = 'vi'] = languages
  if (languages.length > 1) return undefined
  return otherLanguage(block.type === 'table' ? language : chooseText(block.text, language).language)
}

function usePeek(block: Block, twin: Language | undefined) {
  const translate = useTranslate()
  const announce = useAnnounce()
  const [isPeeking, setIsPeeking] = useState(false)
  const peek = (isWanted: boolean) => {
    if (twin === undefined || isWanted === isPeeking) return
    setIsPeeking(isWanted)
    if (!isWanted) announce(translate('block.unpeeked'))
    else if (hasWordsIn(block, twin)) announce(translate(`block.peeked.${twin}`))
    else announce(translate(twin === 'en' ? 'lang.missing.block' : 'lang.missing.block.vi'))
  }
  return [isPeeking && twin !== undefined, peek] as const
}

/** A ref for what may go while it has the focus, as when both languages are shown: the handle takes the focus then. */
function usePassedFocus(handleId: string) {
  return useCallback(
    (element: HTMLElement | null) => () => {
      if (element?.contains(document.activeElement)) document.getElementById(handleId)?.focus()
    },
    [handleId],
  )
}

function OpenTools({ block, languages, renderTwin, slots }: BlockToolsProps & { slots: BlockSlots }) {
  const translate = useTranslate()
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const pressedOn = useRef<SelectedWords>(undefined)
  const [selection, setSelection] = useState<SelectedWords>()
  const approach = onApproach(slots.preloadTools)
  const twin = twinLanguage(block, languages)
  const [isPeeking, peek] = usePeek(block, twin)
  const passesFocus = usePassedFocus(`${id}-handle`)
  const close = () => {
    setIsOpen(false)
    document.getElementById(`${id}-handle`)?.focus()
  }
  useEscape(root, isPeeking ? () => peek(false) : isOpen ? close : undefined)
  return (
    <div ref={root} className={styles.tools}>
      <button
        id={`${id}-handle`}
        type="button"
        className={styles.handle}
        aria-expanded={isOpen}
        aria-controls={id}
        {...approach}
        // The press itself may end the selection.
        onPointerDown={() => {
          approach.onPointerDown()
          pressedOn.current = selectedWords()
        }}
        onClick={() => {
          setSelection(selectedWords() ?? pressedOn.current)
          pressedOn.current = undefined
          setIsOpen(!isOpen)
        }}
      >
        <span aria-hidden="true" className={styles.sign}>
          ¶
        </span>
        <span className={styles.name}>{translate('block.tools')}</span>
      </button>
      <ul id={id} className={styles.list} hidden={!isOpen}>
        {isOpen && twin !== undefined && (
          <li ref={passesFocus}>
            <button type="button" aria-expanded={isPeeking} onClick={() => peek(!isPeeking)}>
              {translate(isPeeking ? `block.unpeek.${twin}` : `block.peek.${twin}`)}
            </button>
          </li>
        )}
        {isOpen && slots.renderTools({ block, languages, selection, close })}
      </ul>
      {isPeeking && twin !== undefined && (
        <div ref={passesFocus} className={styles.twin}>
          {hasWordsIn(block, twin) ? renderTwin(twin) : <MissingTranslation wanted={twin} />}
        </div>
      )}
    </div>
  )
}

/** What a reader can do with one block: a handle at its end that opens a short list, and the peek below it. */
export function BlockTools(props: BlockToolsProps) {
  const slots = useBlockSlots()
  return slots && <OpenTools {...props} slots={slots} />
}
