import { createInstance, type TOptions } from 'i18next'
import type en from './locales/en.json'

/** All messages of one language, by key. */
export type Catalogue = Readonly<Record<string, string>>

type WithoutPlural<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key

/** Names a message of the catalogues; plural forms share one name and take `count`. */
export type MessageKey = WithoutPlural<keyof typeof en>

/** Fills a message of the interface’s language with values. */
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string

/** Names that messages may hold: who the newsletter is for and what it is called. */
export interface Names {
  readonly organisation: string
  readonly newsletter: string
}

/** A translator for one render: an i18next instance of its own, never the global one. */
export function buildTranslator(language: string, catalogue: Catalogue, names: Names): Translate {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: catalogue } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { prefix: '{', suffix: '}', escapeValue: false, defaultVariables: { ...names } },
  })
  const plain = new Map<MessageKey, string>()
  return (key, values) => {
    if (values !== undefined) return instance.t(key, values satisfies TOptions)
    // Most messages take no values, and a page asks for some of them dozens of times.
    const message = plain.get(key) ?? instance.t(key)
    plain.set(key, message)
    return message
  }
}
