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
}

/** A section as plain titled text. */
export function TitledPart({ section, languages, heading: Heading, paper }: TitledPartProps) {
  const translate = useTranslate()
  const title = sectionTitle(section)
  const [language = 'vi'] = languages
  const isUntranslated = languages.length === 1 && isWhollyUntranslated(section.blocks, language)
  return (
    <section className={styles.part} aria-labelledby={title && section.id}>
      {title && (
        <Heading id={section.id} tabIndex={-1}>
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
      <BlockList blocks={section.blocks} languages={languages} isAnnounced={isUntranslated} />
    </section>
  )
}
