import { slugify } from '#domain/fold.ts'

/** The longest id of a section that leaves room for the number of a block. */
const MAX_SECTION_ID_LENGTH = 74

/** What the id of a section is made of: its kind, or the name that only it has. */
export interface NamedSection {
  readonly kind: string
  /** The original’s title, or the name of the paper that the section is about. */
  readonly name: string | undefined
}

/** Gives the sections of one place the last parts of their ids; the second of a name counts on: `highlights2`. */
export class SectionSuffixes {
  readonly #room: number
  readonly #counts = new Map<string, number>()

  constructor(prefix: string) {
    this.#room = Math.max(1, MAX_SECTION_ID_LENGTH - prefix.length - 3)
  }

  /** The suffix that the next such section gets if it has none of its own. */
  preview(section: NamedSection): string {
    const own = this.#ownSuffix(section)
    const count = (this.#counts.get(own) ?? 0) + 1
    return count === 1 ? own : `${own}${count}`
  }

  /** The same, taken. */
  take(section: NamedSection): string {
    const suffix = this.preview(section)
    const own = this.#ownSuffix(section)
    this.#counts.set(own, (this.#counts.get(own) ?? 0) + 1)
    return suffix
  }

  #ownSuffix({ kind, name }: NamedSection): string {
    if (kind !== 'other' && kind !== 'paper') return kind
    return slugify(name ?? '', this.#room) || (kind === 'other' ? 'intro' : kind)
  }
}
