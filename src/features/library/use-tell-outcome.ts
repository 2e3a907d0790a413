import { useMemo } from 'react'
import type { MessageKey } from '#i18n/create-translator.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { useToast } from '#ui/toast.tsx'
import type { WriteOutcome, WriteProblem } from './library-snapshot.ts'
import { libraryStore } from './use-library.ts'

/** Why a change was not kept, in words. */
export const PROBLEM_WORDS: Readonly<Record<WriteProblem, MessageKey>> = {
  full: 'err.storage.full',
  newer: 'err.storage.newer',
  broken: 'err.storage.broken',
}

/** What to say of a change that went well. */
export interface OutcomeWords {
  readonly done: string
  /** What to say once it is taken back; absent where the same control takes it back. */
  readonly undone?: string
}

/** Says how a change of the library ended, once the device has confirmed it or failed, and offers to take it back. */
export function useTellOutcome(): (outcome: WriteOutcome, words: OutcomeWords) => void {
  const translate = useTranslate()
  const showToast = useToast()
  return useMemo(() => {
    const tell = (outcome: WriteOutcome, { done, undone }: OutcomeWords): void => {
      if (outcome.kind === 'failed') {
        libraryStore.dismissFailure()
        showToast({ text: translate(PROBLEM_WORDS[outcome.problem]), isError: true })
        return
      }
      const text = outcome.kind === 'kept' ? done : `${done} ${translate('save.inMemory')}`
      if (undone === undefined) return showToast({ text })
      const undo = () => libraryStore.undo(outcome.receipt).then((next) => tell(next, { done: undone }))
      showToast({ text, action: { label: translate('save.undo'), run: () => void undo(), isUndo: true } })
    }
    return tell
  }, [translate, showToast])
}
