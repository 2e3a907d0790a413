import { useState, type ChangeEvent, type CompositionEvent } from 'react'

interface ComposedField {
  readonly text: string
  /** Takes new text; never while an input method is composing it. */
  readonly onChange: (text: string) => void
}

/** Properties of a field whose text counts only when no input method is composing it. */
export function useComposedField({ text, onChange }: ComposedField) {
  const [draft, setDraft] = useState<string>()
  const settle = (value: string) => {
    setDraft(undefined)
    onChange(value)
  }
  return {
    value: draft ?? text,
    onChange: ({ nativeEvent, target }: ChangeEvent<HTMLInputElement>) => {
      if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) setDraft(target.value)
      else settle(target.value)
    },
    onCompositionEnd: ({ currentTarget }: CompositionEvent<HTMLInputElement>) => settle(currentTarget.value),
  }
}
