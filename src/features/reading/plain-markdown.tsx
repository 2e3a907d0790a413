import { useTranslate } from '#i18n/interface-language.tsx'
import styles from './plain-markdown.module.css'

interface PlainMarkdownProps {
  readonly text: string
  /** The block that the text belongs to. Absent: nothing is said about it. */
  readonly name?: string | undefined
  readonly isInline: boolean
}

/** A text that would take too long to read as Markdown, as its author typed it. */
export function PlainMarkdown({ text, name, isInline }: PlainMarkdownProps) {
  const translate = useTranslate()
  const Frame = isInline ? 'span' : 'div'
  return (
    <Frame className={styles.plain}>
      {name !== undefined && <small className={styles.note}>{translate('block.plain', { id: name })}</small>}
      <bdi className={styles.text}>{text}</bdi>
    </Frame>
  )
}
