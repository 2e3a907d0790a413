import { useId } from 'react'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { OPTIONS, type Preferences } from './preferences.ts'
import styles from './text-size-control.module.css'

type Size = Preferences['size']

interface StepProps {
  readonly sign: string
  readonly label: string
  /** The size that it leads to; undefined at the end of the scale, where the button stays but does nothing. */
  readonly next: Size | undefined
  readonly endId: string
  readonly onStep: (size: Size) => void
}

function Step({ sign, label, next, endId, onStep }: StepProps) {
  const isAtEnd = next === undefined
  return (
    <button
      type="button"
      className={styles.step}
      aria-disabled={isAtEnd}
      aria-describedby={isAtEnd ? endId : undefined}
      onClick={() => next !== undefined && onStep(next)}
    >
      <span aria-hidden="true">{sign}</span>
      <span className="vh">{label}</span>
    </button>
  )
}

/** The size of all text, in seven steps. */
export function TextSizeControl({ size, onChange }: { size: Size; onChange: (size: Size) => void }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const endId = useId()
  const place = OPTIONS.size.indexOf(size)
  const smaller = OPTIONS.size[place - 1]
  const larger = OPTIONS.size[place + 1]
  const p = new Intl.NumberFormat(language).format(size)
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{translate('set.size')}</legend>
      <div className={styles.line}>
        <div className={styles.steps}>
          <Step sign="−" label={translate('set.size.down')} next={smaller} endId={endId} onStep={onChange} />
          <output className={styles.value} aria-live="polite">
            <span aria-hidden="true">{translate('set.size.percent', { p })}</span>
            <span className="vh">{translate('set.size.now', { p })}</span>
          </output>
          <Step sign="+" label={translate('set.size.up')} next={larger} endId={endId} onStep={onChange} />
        </div>
        <p id={endId} role="status" className={styles.end}>
          {smaller === undefined && translate('set.size.min')}
          {larger === undefined && translate('set.size.max')}
        </p>
      </div>
    </fieldset>
  )
}
