import { chooseText, type Language, type LocalizedText } from '#domain/language.ts'
import { UnbrokenText } from '#ui/unbroken-text.tsx'

interface LocalizedTitleProps {
  readonly text: LocalizedText
  readonly languages: readonly Language[]
}

/** Plain authored words in the first language shown, marked with the language they are really in. */
export function LocalizedTitle({ text, languages }: LocalizedTitleProps) {
  const chosen = chooseText(text, languages[0] ?? 'vi')
  return (
    <span lang={chosen.language}>
      <UnbrokenText text={chosen.text} />
    </span>
  )
}

/**
 * The same words in the second language, where both are shown: never a heading,
 * so that the page keeps one outline.
 */
export function TwinTitle({ text, languages, className }: LocalizedTitleProps & { className?: string | undefined }) {
  const second = languages[1]
  const words = second && text[second]
  const [first] = languages
  if (words === undefined || (first && words === text[first])) return null
  return (
    <p className={className} lang={second}>
      <UnbrokenText text={words} />
    </p>
  )
}
