import { createContext, use, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Language } from '#domain/language.ts'
import { loadCatalogue, nearestCatalogue, type LoadedCatalogue } from './catalogues.ts'
import { buildTranslator, type Names, type Translate } from './translator.ts'

interface InterfaceLanguage {
  readonly language: Language
  readonly translate: Translate
}

const InterfaceLanguageContext = createContext<InterfaceLanguage | null>(null)

/** The catalogue of a language. Only the very first one is waited for: later the page never goes away for its words. */
function useCatalogue(language: Language): LoadedCatalogue {
  const [, setCome] = useState<LoadedCatalogue>()
  const catalogue = nearestCatalogue(language) ?? use(loadCatalogue(language))
  const isOther = catalogue.language !== language
  useEffect(() => {
    // What does not come is asked for again with the next change of language.
    if (isOther) loadCatalogue(language).then(setCome, () => undefined)
  }, [language, isOther])
  return catalogue
}

/** Gives everything below it one interface language, that of the address; waits for its words where nobody has brought them. */
export function InterfaceLanguageProvider(props: { language: Language; names: Names; children: ReactNode }) {
  const { language, names, children } = props
  const { language: spoken, messages } = useCatalogue(language)
  const value = useMemo(
    () => ({ language, translate: buildTranslator(spoken, messages, names) }),
    [language, spoken, messages, names],
  )
  return <InterfaceLanguageContext value={value}>{children}</InterfaceLanguageContext>
}

function useInterface(): InterfaceLanguage {
  const value = useContext(InterfaceLanguageContext)
  if (value === null) throw new Error('InterfaceLanguageProvider is missing above this component')
  return value
}

/** The language of the interface. */
export function useInterfaceLanguage(): Language {
  return useInterface().language
}

/** The translator of the interface’s language. */
export function useTranslate(): Translate {
  return useInterface().translate
}
