import type { ReactNode } from 'react'
import { chooseText, type Language } from '#domain/language.ts'
import { readingMinutes } from '#domain/reading-time.ts'
import { storyBlocks, storyStandfirst, type Story } from '#domain/story.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { Icon } from '#ui/icon.tsx'
import slit from '#ui/slit.module.css'
import { SteadyText } from '#ui/steady-text.tsx'
import { BlockView } from './block-view.tsx'
import { LocalizedTitle, TwinTitle } from './localized-title.tsx'
import styles from './story-card.module.css'

/** How far the reader is with a story. */
interface CardReading {
  readonly state: 'unread' | 'reading' | 'done'
  /** How much was read, 0 to 1. */
  readonly progress: number
}

interface StoryCardProps {
  readonly story: Story
  readonly languages: readonly Language[]
  /** The language of the page, to say when the card shows another one. */
  readonly pageLanguage: Language
  /** The language in which the issue was written. */
  readonly original: Language
  readonly isLead: boolean
  readonly reading: CardReading
  /** The title as a link to the story. */
  readonly renderLink: (title: ReactNode) => ReactNode
  /** The link below the text. */
  readonly readLink: ReactNode
  readonly toggle: ReactNode
  /** What the story is about, as links. */
  readonly topics?: ReactNode
  readonly actions?: ReactNode
  readonly why?: ReactNode
}

function ReadingMark({ state }: CardReading) {
  const translate = useTranslate()
  return (
    <SteadyText className={styles.state} longest={translate('story.state.reading')}>
      {state === 'reading' && translate('story.state.reading')}
      {state === 'done' && (
        <span className={styles.done}>
          <Icon name="check" />
          {translate('story.state.done')}
        </span>
      )}
    </SteadyText>
  )
}

function CardMeta({ story, languages, pageLanguage, original, reading }: StoryCardProps) {
  const translate = useTranslate()
  const chosen = chooseText(story.title, languages[0] ?? pageLanguage)
  const standing = chosen.language === original ? 'lang.badge.original' : 'lang.badge.translation'
  return (
    <p className={styles.meta}>
      <span>{translate('story.n', { n: story.number })}</span>
      <span>{translate('story.minutes', { n: readingMinutes(storyBlocks(story), chosen.language) })}</span>
      <ReadingMark {...reading} />
      {chosen.isFallback && <span>{translate('lang.badge.untranslated')}</span>}
      {!chosen.isFallback && chosen.language !== pageLanguage && <span>{translate(standing)}</span>}
    </p>
  )
}

/** A story in a list: number, title, first paragraph, language toggle and its panel. */
export function StoryCard(props: StoryCardProps) {
  const { story, languages } = props
  const standfirst = storyStandfirst(story)
  return (
    <article
      className={`${slit.slit} ${slit.runs} ${styles.card}`}
      data-lead={props.isLead}
      aria-labelledby={`${story.id}-title`}
    >
      {props.reading.state === 'reading' && (
        <span className={styles.read} style={{ transform: `scaleX(${props.reading.progress})` }} aria-hidden="true" />
      )}
      <CardMeta {...props} />
      <h2 id={`${story.id}-title`} className={styles.title}>
        {props.renderLink(<LocalizedTitle text={story.title} languages={languages} />)}
      </h2>
      <TwinTitle text={story.title} languages={languages} className={styles.twinTitle} />
      {standfirst && (
        <div className={styles.standfirst} data-paired={languages.length > 1}>
          <BlockView block={standfirst} languages={languages} isAnchor={false} />
        </div>
      )}
      {props.topics}
      <div className={styles.tools}>
        {props.readLink}
        {props.toggle}
        {props.actions}
      </div>
      {props.why}
    </article>
  )
}
