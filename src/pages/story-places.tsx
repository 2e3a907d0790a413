import { Link } from 'react-router-dom'
import type { Appearance } from '#domain/appearance.ts'
import { chooseText } from '#domain/language.ts'
import { formatDate } from '#i18n/format-date.ts'
import type { Translate } from '#i18n/create-translator.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import slit from '#ui/slit.module.css'
import { Kicker } from './issue-kicker.tsx'
import { appearancePath } from './paper-appearances.tsx'
import styles from './story-places.module.css'

/** Number and day of an issue, as facts above a title. */
export function PlaceFacts({ place }: { place: Appearance }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <>
      {place.issueNumber !== undefined && <span>{translate('issue.n', { n: place.issueNumber })}</span>}
      {place.issueDate !== undefined && (
        <time dateTime={place.issueDate}>{formatDate(place.issueDate, language, 'long')}</time>
      )}
    </>
  )
}

/** An issue by its number, or by its id where it has none. */
export function issueName(translate: Translate, { issueId, issueNumber }: Appearance): string {
  return issueNumber === undefined ? translate('issue.id', { id: issueId }) : translate('issue.n', { n: issueNumber })
}

/** A link to a story, or to an issue where no story is meant. */
export function PlaceLink({ place }: { place: Appearance }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const title = place.storyTitle && chooseText(place.storyTitle, language)
  return (
    <Link to={appearancePath(language, place)}>
      <span lang={title?.language}>{title ? title.text : issueName(translate, place)}</span>
    </Link>
  )
}

interface StoryPlacesProps {
  readonly places: readonly Appearance[]
  /** Level of the titles. */
  readonly heading: 'h2' | 'h3'
}

/** Stories of several issues, one under another. */
export function StoryPlaces({ places, heading: Heading }: StoryPlacesProps) {
  const translate = useTranslate()
  return (
    <ul className={styles.places}>
      {places.map((place) => (
        <li key={`${place.issueId}/${place.storyId ?? ''}`} className={`${slit.slit} ${slit.runs} ${styles.place}`}>
          <Kicker>
            <PlaceFacts place={place} />
            {place.version !== undefined && <span>{translate('paper.cites', { version: `v${place.version}` })}</span>}
          </Kicker>
          <Heading className={styles.title}>
            <PlaceLink place={place} />
          </Heading>
        </li>
      ))}
    </ul>
  )
}
