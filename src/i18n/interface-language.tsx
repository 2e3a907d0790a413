import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { Language } from '#domain/language.ts'
import { createTranslator, type Names, type Translate } from './create-translator.ts'

interface InterfaceLanguage {
  readonly language: Language
  readonly translate: Translate
}

const InterfaceLanguageContext = createContext<InterfaceLanguage | null>(null)

/** Gives everything below it one interface language, that of the address. */
export function InterfaceLanguageProvider(props: { language: Language; names: Names; children: ReactNode }) {
  const { language, names, children } = props
  const value = useMemo(() => ({ language, translate: createTranslator(language, names) }), [language, names])
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
