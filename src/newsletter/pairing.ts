import { otherLanguage, type Language, type LocalizedText } from '#domain/language.ts'
import type { Draft, Place } from './draft.ts'
import { Findings } from './findings.ts'

/** The two drafts of an issue and what is found while they are brought together. */
export class Pairing {
  readonly original: Draft
  readonly translation: Draft | undefined
  readonly findings: Findings
  readonly translationFindings: Findings
  readonly #untranslated: ReadonlySet<string>
  readonly #taken = new Map<string, Place>()

  constructor(original: Draft, translation: Draft | undefined) {
    this.original = original
    this.translation = translation
    this.findings = new Findings(original.file)
    this.translationFindings = new Findings(translation?.file ?? original.file)
    this.#untranslated = new Set([
      ...(original.frontMatter.untranslated ?? []),
      ...(translation?.frontMatter.untranslated ?? []),
    ])
  }

  get language(): Language {
    return this.original.language
  }

  /** The words of both languages as one text; undefined where neither has any. */
  localize(original: string | undefined, translation: string | undefined): LocalizedText | undefined {
    const words = { [this.language]: original || undefined, [otherLanguage(this.language)]: translation || undefined }
    const { vi, en } = words
    if (vi === undefined && en === undefined) return undefined
    return { ...(vi === undefined ? {} : { vi }), ...(en === undefined ? {} : { en }) }
  }

  /** Registers an id, with an error where another anchor of the issue has it. */
  claim(id: string, place: Place): string {
    const other = this.#taken.get(id)
    if (other) {
      this.findings.error({
        code: 'duplicate-id',
        place,
        what: `The id “${id}” is already that of line ${other.line}`,
        remedy: 'Give one of them another id with {#…}',
      })
    }
    this.#taken.set(id, place)
    return id
  }

  /** True when the editors left `id`, or something around it, untranslated on purpose. */
  isLeftOut(...ids: readonly string[]): boolean {
    return ids.some((id) => this.#untranslated.has(id))
  }

  /** Says that something has no translation, unless that is on purpose. */
  reportMissing({
    what,
    ids,
    place,
    near,
  }: {
    what: string
    ids: readonly string[]
    place: Place
    near?: Place | undefined
  }): void {
    if (!this.translation || this.isLeftOut(...ids)) return
    this.translationFindings.warning({
      code: 'untranslated',
      ...(near ? { place: near } : {}),
      what: `${what} has no translation; ${this.original.file} has it at line ${place.line}`,
      remedy: `Translate it, or list ${ids[0] ?? 'it'} under "untranslated" in the front matter of ${this.original.file}`,
    })
  }

  /** Says that the translation has something that the original has not. */
  reportExtra({ what, place, near }: { what: string; place: Place; near: Place }): void {
    this.translationFindings.error({
      code: 'extra-translation',
      place,
      what: `${what} translates nothing: ${this.original.file} has no counterpart after line ${near.line}`,
      remedy: `Add it to ${this.original.file}, or remove it here`,
    })
  }
}
