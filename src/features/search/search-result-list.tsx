import { useEffect, useId, useRef } from 'react'
import { Link } from 'react-router-dom'
import { Marked } from './marked.tsx'
import type { OptionGroup, SearchOption } from './option-groups.ts'
import type { SearchResults } from './results.ts'
import styles from './search-result-list.module.css'
import { useResultGroups } from './use-result-groups.tsx'

function ResultItem({ option, onOpen }: { option: SearchOption; onOpen: () => void }) {
  const { address, title, titleLanguage, details, passage, passageLanguage } = option
  return (
    <li className={styles.item}>
      <h3 className={styles.title} lang={titleLanguage}>
        <Link to={address ?? ''} onClick={onOpen}>
          <Marked text={title} />
        </Link>
      </h3>
      {details !== undefined && <p className={styles.details}>{details}</p>}
      {passage && (
        <p className={styles.passage} lang={passageLanguage}>
          <Marked text={passage} />
        </p>
      )}
    </li>
  )
}

/** A group whose items may grow: the focus then goes to the first that is new. */
function ResultGroup({ group, onOpen }: { group: OptionGroup; onOpen: () => void }) {
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const known = useRef({ first: '', count: 0 })
  const first = group.options[0]?.key ?? ''
  const count = group.options.length
  useEffect(() => {
    const before = known.current
    known.current = { first, count }
    const hasGrown = before.first === first && before.count > 0 && count > before.count
    const hasLostFocus = document.activeElement === document.body || document.activeElement?.tagName === 'BUTTON'
    if (hasGrown && hasLostFocus) list.current?.querySelectorAll('a').item(before.count).focus()
  }, [first, count])
  return (
    <section aria-labelledby={id} className={styles.group}>
      <h2 id={id} className={styles.heading}>
        {group.heading}
      </h2>
      <ul role="list" ref={list}>
        {group.options.map((option) => (
          <ResultItem key={option.key} option={option} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  )
}

/** Results as lists of links under headings. */
export function SearchResultList({ results, onOpen }: { results: SearchResults; onOpen: () => void }) {
  const groups = useResultGroups(results)
  return groups.map((group) => <ResultGroup key={group.key} group={group} onOpen={onOpen} />)
}
