import { useCallback, useEffect, useEffectEvent, useState, type RefObject } from 'react'
import { useTranslate } from '#i18n/interface-language.tsx'
import { dropPassages, keepPassages } from './keep-passages.ts'
import type { Passage } from './library-record.ts'
import styles from './passage-bar.module.css'
import type { StoryName } from './reading-store.ts'
import { caretPlace, selectedPassages, selectedRange, type SelectedPassage } from './selected-passages.ts'
import { useTellOutcome } from './use-tell-outcome.ts'
import { watchSelection } from './watch-selection.ts'

interface SelectionProps {
  readonly story: StoryName
  /** The element that holds the text. */
  readonly root: RefObject<Element | null>
  readonly blockIds: readonly string[]
  /** The passages of the story that are kept, with the ids that their blocks have today. */
  readonly kept: readonly Passage[]
}

/** What is selected, or which kept passage was pointed at. */
interface Aim {
  readonly words: readonly SelectedPassage[]
  readonly kept: Passage | undefined
}

function isWithin(words: Omit<SelectedPassage, 'quote'>, passage: Passage): boolean {
  const isSameBlock = words.blockId === passage.blockId && words.language === passage.language
  return isSameBlock && words.start >= passage.start && words.end <= passage.end
}

/** What the reader aims at by the selection as it is now. */
function readAim({ root, blockIds, kept }: SelectionProps): { aim: Aim; range: Range } | undefined {
  const element = root.current
  const range = element ? selectedRange(element) : undefined
  if (element === null || range === undefined) return undefined
  const words = selectedPassages(element, blockIds, range)
  const [only] = words
  const caret = caretPlace(element, blockIds, range)
  const place = caret && { ...caret, start: caret.at, end: caret.at }
  const sought = words.length === 1 ? only : range.collapsed ? place : undefined
  const hit = sought && kept.find((passage) => isWithin(sought, passage))
  return words.length === 0 && hit === undefined ? undefined : { aim: { words, kept: hit }, range }
}

/** Keeps what is selected, or removes the kept passage in which the selection lies. */
function useKeeping(story: StoryName) {
  const translate = useTranslate()
  const tell = useTellOutcome()
  const keep = async (words: readonly SelectedPassage[]) => {
    const selection = window.getSelection()
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined
    selection?.removeAllRanges()
    const outcome = await keepPassages(story, words)
    // For another try, unless something else is selected by now.
    if (outcome.kind === 'failed' && range && selection?.rangeCount === 0) selection.addRange(range)
    tell(outcome, { done: translate('passage.kept'), undone: translate('passage.dropped') })
  }
  const drop = async ({ id }: Passage) => {
    tell(await dropPassages([id]), { done: translate('passage.dropped'), undone: translate('passage.restored') })
  }
  return { keep, drop }
}

/** Keeps the selected words by a key; `onNothing` is called where none are selected. */
export function useKeepSelection(selection: SelectionProps, onNothing: () => void): () => void {
  const { keep } = useKeeping(selection.story)
  return () => {
    const found = readAim(selection)
    if (found && found.aim.words.length > 0) void keep(found.aim.words)
    else onNothing()
  }
}

const GAP = 8
/** Below a finger, the handles of the selection need room. */
const GAP_OF_FINGER = 32

function placeBar(bar: HTMLElement, range: Range): void {
  const words = range.getBoundingClientRect()
  const { width, height } = bar.getBoundingClientRect()
  const gap = window.matchMedia('(pointer: coarse)').matches ? GAP_OF_FINGER : GAP
  const lowest = window.innerHeight - height - GAP
  bar.style.insetBlockStart = `${Math.min(lowest, Math.max(GAP, words.bottom + gap))}px`
  bar.style.insetInlineStart = `${Math.max(GAP, Math.min(words.left, window.innerWidth - width - GAP))}px`
}

/** Shows the bar above everything else, beside what is selected, as long as it is there. */
function useBarPlace(range: Range | undefined) {
  return useCallback(
    (bar: HTMLDivElement | null) => {
      if (bar === null || range === undefined) return undefined
      if ('showPopover' in bar) bar.showPopover()
      const follow = () => placeBar(bar, range)
      follow()
      window.addEventListener('scroll', follow, { passive: true })
      window.addEventListener('resize', follow)
      return () => {
        window.removeEventListener('scroll', follow)
        window.removeEventListener('resize', follow)
      }
    },
    [range],
  )
}

/** A small bar beside what the reader has selected in a story: to keep it, or to remove what is kept there. */
export function PassageBar(props: SelectionProps) {
  const translate = useTranslate()
  const [found, setFound] = useState<{ aim: Aim; range: Range }>()
  const { keep, drop } = useKeeping(props.story)
  const bar = useBarPlace(found?.range)
  const settle = useEffectEvent(() => setFound(readAim(props)))
  useEffect(() => watchSelection(settle), [])
  if (found === undefined) return null
  const { aim } = found
  const act = () => {
    setFound(undefined)
    void (aim.kept ? drop(aim.kept) : keep(aim.words))
  }
  return (
    <div ref={bar} popover="manual" role="group" aria-label={translate('passage.bar')} className={styles.bar}>
      {/* A press must not end the selection that it is about. */}
      <button type="button" onPointerDown={(event) => event.preventDefault()} onMouseDown={keepSelection} onClick={act}>
        {translate(aim.kept ? 'passage.drop' : 'passage.keep')}
      </button>
    </div>
  )
}

function keepSelection(event: { readonly preventDefault: () => void }): void {
  event.preventDefault()
}
