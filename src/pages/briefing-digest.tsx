import { Link } from 'react-router-dom'
import type { BriefingEntry } from '#domain/briefing.ts'
import { firstSentence } from '#domain/first-sentence.ts'
import { chooseText } from '#domain/language.ts'
import { issuePath } from '#domain/paths.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { entryKey, entryPath } from './briefing-list.tsx'
import styles from './briefing-digest.module.css'
import { SampleLabel } from './issue-kicker.tsx'
import { issueName } from './story-places.tsx'

function DigestLine({ entry }: { entry: BriefingEntry }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const text = entry.text ?? entry.storyTitle
  const chosen = text && chooseText(text, language)
  const isWhole = entry.kind === 'question' || entry.kind === 'action'
  return (
    <li>
      <span lang={chosen?.language}>{chosen && (isWhole ? chosen.text : firstSentence(chosen.text))}</span>{' '}
      <Link to={entryPath(language, entry)}>
        {translate('briefing.more')}
        <span className="vh">
          {' '}
          – {translate(`briefing.kind.${entry.kind}`)}
          {entry.storyTitle && `, ${chooseText(entry.storyTitle, language).text}`}
        </span>
      </Link>
    </li>
  )
}

/** The newest issue in two minutes, for someone who decides: why it matters, what to do, what is open. */
export function BriefingDigest({ entries }: { entries: readonly BriefingEntry[] }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const [latest] = entries
  if (!latest) return null
  const ofLatest = entries.filter(({ issueId }) => issueId === latest.issueId)
  const parts = [
    {
      title: translate('briefing.digest.why'),
      of: ofLatest.filter(({ kind }) => kind === 'why' || kind === 'synthesis'),
    },
    { title: translate('callout.actions'), of: ofLatest.filter(({ kind }) => kind === 'action') },
    { title: translate('briefing.kind.question'), of: ofLatest.filter(({ kind }) => kind === 'question') },
  ].filter(({ of }) => of.length > 0)
  return (
    <section className={styles.digest} aria-labelledby="digest">
      <h2 id="digest">{translate('briefing.digest')}</h2>
      <p className={styles.from}>
        <Link to={issuePath(language, latest.issueId)}>{issueName(translate, latest)}</Link>
        {latest.edition === 'sample' && <SampleLabel />}
      </p>
      <div className={styles.parts}>
        {parts.map(({ title, of }) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul>
              {of.map((entry) => (
                <DigestLine key={entryKey(entry)} entry={entry} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
