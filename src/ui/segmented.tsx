import { useId } from 'react'
import styles from './segmented.module.css'
import type { ShortcutHint } from './shortcut-hint.ts'

/** One choice of a segmented control. */
export interface Segment<Value extends string> {
  readonly value: Value
  readonly label: string
  /** BCP 47 tag of the label, where it is not in the interface’s language. */
  readonly language?: string
  readonly isDisabled?: boolean
  /** The key that chooses it. */
  readonly shortcut?: ShortcutHint | undefined
}

interface SegmentedProps<Value extends string> {
  /** Accessible name of the group. */
  readonly legend: React.ReactNode
  /** True: the name is shown above the choices. Absent: their place says it, and only screen readers hear it. */
  readonly isLegendShown?: boolean
  readonly segments: readonly Segment<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** Id of an element that says why a choice is not to be had. */
  readonly describedBy?: string | undefined
}

/** Two or three named alternatives in one line: a native radio group. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={props.isLegendShown === true ? styles.legend : 'vh'}>{props.legend}</legend>
      <div className={styles.segments}>
        {props.segments.map((segment) => (
          <label key={segment.value} lang={segment.language} className={styles.segment} title={segment.shortcut?.title}>
            <input
              type="radio"
              name={name}
              value={segment.value}
              checked={segment.value === props.value}
              disabled={segment.isDisabled}
              aria-keyshortcuts={segment.shortcut?.['aria-keyshortcuts']}
              aria-describedby={segment.isDisabled ? props.describedBy : undefined}
              onChange={() => props.onChange(segment.value)}
            />
            <span data-words={segment.label}>{segment.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
