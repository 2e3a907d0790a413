import { useEffect, useRef } from 'react'
import { Marked } from './marked.tsx'
import type { OptionGroup, SearchOption } from './option-groups.ts'
import styles from './option-list.module.css'

interface OptionListProps {
  /** Id of the list; its options have the ids `optionId(id, index)`. */
  readonly id: string
  readonly label: string
  readonly groups: readonly OptionGroup[]
  readonly activeIndex: number
  readonly onChoose: (option: SearchOption) => void
  readonly onPoint: (index: number) => void
}

/** Id of the option at a place among all options of a list. */
export const optionId = (listId: string, index: number) => `${listId}-${index}`

function OptionText({ option }: { option: SearchOption }) {
  const { title, titleLanguage, details, passage, passageLanguage } = option
  return (
    <>
      <span className={styles.title} lang={titleLanguage}>
        <Marked text={title} />
      </span>
      {passage && (
        <span className={styles.passage} lang={passageLanguage}>
          <Marked text={passage} />
        </span>
      )}
      {details !== undefined && <span className={styles.details}>{details}</span>}
    </>
  )
}

/** The options of the palette: a list box that the focus never enters, moved through from the field above. */
export function OptionList({ id, label, groups, activeIndex, onChoose, onPoint }: OptionListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (activeIndex < 0) return
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [activeIndex])
  const firsts = groups.map((_group, at) => groups.slice(0, at).reduce((sum, { options }) => sum + options.length, 0))
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className={styles.list}>
      {groups.map(({ key, heading, options }, place) => {
        const first = firsts[place] ?? 0
        return (
          <div key={key} role="group" aria-labelledby={`${id}-${key}`}>
            <div id={`${id}-${key}`} role="presentation" className={styles.heading}>
              {heading}
            </div>
            {options.map((option, at) => (
              // The keys are pressed in the field above: the focus stays there.
              // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events, jsx-a11y-x/interactive-supports-focus
              <div
                key={option.key}
                id={optionId(id, first + at)}
                role="option"
                aria-selected={first + at === activeIndex}
                className={styles.option}
                onClick={() => onChoose(option)}
                onPointerMove={() => onPoint(first + at)}
              >
                <OptionText option={option} />
              </div>
            ))}
          </div>
        )
      })}
    </div>
  )
}
