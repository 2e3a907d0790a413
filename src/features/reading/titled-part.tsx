import type { Language } from '#domain/language.ts'
import type { Paper } from '#domain/paper.ts'
import type { Section } from '#domain/section.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { BlockList } from './block-view.tsx'
import { LocalizedTitle, TwinTitle } from './localized-title.tsx'
import { PaperFacts } from './paper-facts.tsx'
import { isWhollyUntranslated, sectionTitle } from './section-title.ts'
import { MissingTranslation, UntranslatedBadge } from './translation-note.tsx'
import styles from './titled-part.module.css'

interface TitledPartProps {
  readonly section: Section
  readonly languages: readonly Language[]
  readonly heading: 'h2' | 'h3'
  /** The paper that the part is about. */
  readonly paper?: Paper | undefined
  /** False where the part is shown a second time on its page. */
  readonly isAnchor?: boolean
}

/** A section as plain titled text. */
export function TitledPart(props: TitledPartProps) {
  const { section, languages, heading: Heading, paper, isAnchor = true } = props
  const translate = useTranslate()
  const title = sectionTitle(section)
  const id = isAnchor ? section.id : undefined
  const [language = 'vi'] = languages
  const isUntranslated = languages.length === 1 && isWhollyUntranslated(section.blocks, language)
  return (
    <section className={styles.part} aria-labelledby={title && id}>
      {title && (
        <Heading id={id} tabIndex={-1}>
          {'key' in title ? translate(title.key) : <LocalizedTitle text={title.authored} languages={languages} />}
        </Heading>
      )}
      {section.title && <TwinTitle text={section.title} languages={languages} className={styles.twin} />}
      {paper && <PaperFacts paper={paper} />}
      {isUntranslated && (
        <>
          <UntranslatedBadge />
          <MissingTranslation wanted={language} />
        </>
      )}
      <BlockList blocks={section.blocks} languages={languages} isAnchor={isAnchor} isAnnounced={isUntranslated} />
    </section>
  )
}
