import { useState, type ReactNode } from 'react'
import { useTranslate } from '#i18n/interface-language.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { OPTIONS, type PreferenceChanges } from './preferences.ts'
import { readerPreferences } from './reader-preferences.ts'
import styles from './settings-form.module.css'
import { SettingsPreview } from './settings-preview.tsx'
import { TextSizeControl } from './text-size-control.tsx'
import { useIsPersistent, usePreferences } from './use-preferences.ts'

interface ChoiceProps<Value extends string> {
  readonly legend: string
  readonly options: readonly Value[]
  readonly nameOf: (value: Value) => string
  readonly value: Value
  readonly onChange: (value: Value) => void
}

function Choice<Value extends string>({ legend, options, nameOf, value, onChange }: ChoiceProps<Value>) {
  const segments = options.map((option) => ({ value: option, label: nameOf(option) }))
  return <Segmented legend={legend} isLegendShown segments={segments} value={value} onChange={onChange} />
}

interface SwitchProps {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly children: ReactNode
}

function Switch({ isOn, onChange, children }: SwitchProps) {
  return (
    <label className={styles.switch}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  )
}

/** Where the settings are kept, and what “reset” did: said in place, as a live region outside of a dialog is silent. */
function SettingsStatus({ wasReset }: { wasReset: boolean }) {
  const translate = useTranslate()
  const isPersistent = useIsPersistent()
  return (
    <div className={styles.status}>
      <p role="status">{wasReset && translate('set.reset.done')}</p>
      <p>{translate(isPersistent ? 'set.saved' : 'err.storage.blocked')}</p>
    </div>
  )
}

/** Everything that readers can make theirs; each choice is applied and kept at once. */
export function SettingsForm() {
  const translate = useTranslate()
  const chosen = usePreferences()
  const [wasReset, setWasReset] = useState(false)
  const change = (changes: PreferenceChanges) => {
    setWasReset(false)
    readerPreferences.update(changes)
  }
  const reset = () => {
    setWasReset(true)
    readerPreferences.reset()
  }
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <div className={styles.columns}>
        <div className={styles.preview}>
          <SettingsPreview />
        </div>
        <div className={styles.choices}>
          <Choice
            legend={translate('set.theme')}
            options={OPTIONS.theme}
            nameOf={(theme) => translate(`set.theme.${theme}`)}
            value={chosen.theme}
            onChange={(theme) => change({ theme })}
          />
          <Choice
            legend={translate('set.contrast')}
            options={OPTIONS.contrast}
            nameOf={(contrast) => translate(`set.contrast.${contrast}`)}
            value={chosen.contrast}
            onChange={(contrast) => change({ contrast })}
          />
          <TextSizeControl size={chosen.size} onChange={(size) => change({ size })} />
          <Choice
            legend={translate('set.leading')}
            options={OPTIONS.leading}
            nameOf={(leading) => translate(`set.leading.${leading}`)}
            value={chosen.leading}
            onChange={(leading) => change({ leading })}
          />
          <Choice
            legend={translate('set.measure')}
            options={OPTIONS.measure}
            nameOf={(measure) => translate(`set.measure.${measure}`)}
            value={chosen.measure}
            onChange={(measure) => change({ measure })}
          />
          <Choice
            legend={translate('set.face')}
            options={OPTIONS.face}
            nameOf={(face) => translate(`set.face.${face}`)}
            value={chosen.face}
            onChange={(face) => change({ face })}
          />
          <Choice
            legend={translate('set.motion')}
            options={OPTIONS.motion}
            nameOf={(motion) => translate(`set.motion.${motion}`)}
            value={chosen.motion}
            onChange={(motion) => change({ motion })}
          />
          <Switch isOn={chosen.why} onChange={(why) => change({ why })}>
            {translate('set.why')}
          </Switch>
          <Switch isOn={chosen.keys} onChange={(keys) => change({ keys })}>
            {translate('set.keys')}
            <span className={styles.hint}>{translate('set.keys.hint')}</span>
          </Switch>
          <button type="button" className="button-quiet" onClick={reset}>
            {translate('set.reset')}
          </button>
          <SettingsStatus wasReset={wasReset} />
        </div>
      </div>
    </form>
  )
}
