import { Link } from 'react-router-dom'
import type { BriefingEntry } from '#domain/briefing.ts'
import { chooseText, type Language } from '#domain/language.ts'
import { issuePath } from '#domain/paths.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import slit from '#ui/slit.module.css'
import { ActionState } from './action-state.tsx'
import styles from './briefing-list.module.css'
import { Kicker, SampleLabel } from './issue-kicker.tsx'
import { MoreButton, useFirstPart } from './more-button.tsx'
import { appearancePath } from './paper-appearances.tsx'
import { issueName, PlaceFacts, PlaceLink } from './story-places.tsx'

const SHOWN_AT_ONCE = 60

/** The address at which an entry stands in full, with its panel open. */
export function entryPath(language: Language, entry: BriefingEntry): string {
  return `${appearancePath(language, entry)}#${entry.anchor}`
}

/** Names an entry once in all the briefing. */
export const entryKey = ({ issueId, anchor }: BriefingEntry) => `${issueId}#${anchor}`

function Entry({ entry }: { entry: BriefingEntry }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const text = entry.text && chooseText(entry.text, language)
  const title = entry.storyTitle && chooseText(entry.storyTitle, language)
  const headline = title ?? text
  return (
    <li data-entry className={styles.entry}>
      <p className={styles.kind}>{translate(`briefing.kind.${entry.kind}`)}</p>
      <h4 className={title ? styles.title : styles.sentence}>
        <Link to={entryPath(language, entry)}>
          <span lang={headline?.language}>{headline?.text ?? entry.anchor}</span>
          <span className="vh"> – {translate(`briefing.kind.${entry.kind}`)}</span>
        </Link>
      </h4>
      {title && text && (
        <p className={styles.text} lang={text.language}>
          {text.text}
        </p>
      )}
      <ActionState status={entry.status} owner={entry.owner} news={entry.news} />
      {entry.answers?.map((answer) => (
        <p key={`${answer.issueId}/${answer.storyId ?? ''}`} className={styles.answer}>
          {translate('question.answered')} <PlaceLink place={answer} />
        </p>
      ))}
    </li>
  )
}

interface IssueGroup {
  readonly first: BriefingEntry
  readonly entries: BriefingEntry[]
}

function groupByIssue(entries: readonly BriefingEntry[]): IssueGroup[] {
  const groups: IssueGroup[] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (last?.first.issueId === entry.issueId) last.entries.push(entry)
    else groups.push({ first: entry, entries: [entry] })
  }
  return groups
}

/** Entries issue by issue, each leading to where it stands in full. */
export function BriefingList({ entries }: { entries: readonly BriefingEntry[] }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const { first: shown, rest, showMore, list } = useFirstPart(entries, SHOWN_AT_ONCE)
  return (
    <div ref={list}>
      {groupByIssue(shown).map(({ first, entries: ofIssue }) => (
        <section key={first.issueId} className={`${slit.slit} ${styles.issue}`}>
          <div>
            <h3 className={styles.issueName}>
              <Link to={issuePath(language, first.issueId)}>{issueName(translate, first)}</Link>
            </h3>
            <Kicker>
              <PlaceFacts place={{ issueId: first.issueId, issueDate: first.issueDate }} />
              {first.edition === 'sample' && <SampleLabel />}
            </Kicker>
          </div>
          <ul className={styles.entries}>
            {ofIssue.map((entry) => (
              <Entry key={entryKey(entry)} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      <MoreButton count={rest} onMore={showMore} />
    </div>
  )
}
