import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link } from 'react-router-dom'
import { issueQuery } from '#data/queries.ts'
import type { Issue } from '#domain/issue.ts'
import { chooseText } from '#domain/language.ts'
import { storyPath } from '#domain/paths.ts'
import type { Section } from '#domain/section.ts'
import type { PlaceRecord } from '#features/library/library-record.ts'
import { resolveBlock } from '#features/library/resolve-kept.ts'
import { useLibrary } from '#features/library/use-library.ts'
import { LocalizedTitle } from '#features/reading/localized-title.tsx'
import { sectionTitle } from '#features/reading/section-title.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import styles from './library-page.module.css'

/** The story that was being read last. */
function useLastPlace(): PlaceRecord | undefined {
  const { places } = useLibrary()
  return useMemo(() => {
    let last: PlaceRecord | undefined
    for (const record of places.values()) {
      if (record.place.state !== 'reading') continue
      if (last === undefined || record.place.changedAt > last.place.changedAt) last = record
    }
    return last
  }, [places])
}

function SectionName({ section }: { section: Section }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const title = sectionTitle(section)
  return (
    title && (
      <>
        {` · ${translate('library.resume.at')} `}
        {'key' in title ? translate(title.key) : <LocalizedTitle text={title.authored} languages={[language]} />}
      </>
    )
  )
}

function Offer({ issue, record }: { issue: Issue; record: PlaceRecord }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const { last, blocks } = record.place
  const found = resolveBlock(issue, record.storyId, { blockId: last?.block ?? '', readBefore: blocks })
  if (!found) return null
  const { story, blockId, isExact } = found
  const section = story.sections.find((one) => one.blocks.some(({ id }) => id === blockId))
  const title = chooseText(story.title, language)
  const hash = blockId === undefined ? '' : `#${blockId}`
  return (
    <section className={styles.resume} aria-labelledby="resume-title">
      <h2 id="resume-title">{translate('library.resume')}</h2>
      <p>
        <Link to={storyPath(language, issue.id, story.id) + hash}>
          <span lang={title.language}>{title.text}</span>
        </Link>
        {section && <SectionName section={section} />}
      </p>
      {!isExact && <p className={styles.lost}>{translate('library.resume.moved')}</p>}
    </section>
  )
}

function Resume({ record }: { record: PlaceRecord }) {
  const { data } = useQuery(issueQuery(record.issueId))
  return data && <Offer issue={data} record={record} />
}

/** Offers the place at which the reader stopped last; nothing where no story is begun. */
export function ContinueReading() {
  const record = useLastPlace()
  return record && <Resume record={record} />
}
