import { useRef, type ReactNode } from 'react'
import { useTranslate } from '#i18n/interface-language.tsx'
import { SteadyText } from '#ui/steady-text.tsx'
import styles from './reading-bar.module.css'
import { useReadingScroll } from './use-reading-scroll.ts'

interface ReadingBarProps {
  /** The story’s title. */
  readonly title: ReactNode
  /** Minutes to read the whole story. */
  readonly minutes: number
  /** Buttons at the end of the bar, such as saving and the reading settings. */
  readonly actions?: ReactNode
}

/**
 * A bar over the story once its title has scrolled away: title, how far, how long to go. Out of the way while the
 * reader goes down, back when going up or when the focus enters it. Belongs into the story’s `article`.
 */
export function ReadingBar({ title, minutes, actions }: ReadingBarProps) {
  const translate = useTranslate()
  const bar = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLDivElement>(null)
  const { isTitleAway, isGoingDown, percent } = useReadingScroll(bar, line)
  const minutesLeft = Math.ceil(minutes * (1 - percent / 100))
  const state = isTitleAway ? (isGoingDown ? 'tucked' : 'shown') : 'away'
  return (
    <div ref={bar} className={styles.bar} data-state={state}>
      <div className={`wrap ${styles.content}`}>
        <p className={styles.title}>{title}</p>
        <p className={styles.facts}>
          <SteadyText className={styles.percent} longest={translate('story.progress', { p: 100 })}>
            {translate('story.progress', { p: percent })}
          </SteadyText>
          <SteadyText className={styles.minutes} longest={translate('story.minutesLeft', { n: minutes })}>
            {minutesLeft > 0 && translate('story.minutesLeft', { n: minutesLeft })}
          </SteadyText>
        </p>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      <div className={styles.track} aria-hidden="true">
        <div ref={line} className={styles.line} />
      </div>
    </div>
  )
}
