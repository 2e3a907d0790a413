import type { Language } from '#domain/language.ts'

/** A page of the site in one language. */
export interface FeedLink {
  readonly language: Language
  readonly address: string
}

/** One entry of a feed: an issue with its whole text, or a paper. */
export interface FeedEntry {
  /** A tag URI (RFC 4151) that never changes, wherever the site moves. */
  readonly id: string
  readonly title: string
  /** BCP 47 tag of the title’s language. */
  readonly titleLanguage: string
  readonly page: FeedLink
  /** The same in the other language, where it is told in that. */
  readonly twin?: FeedLink
  /** What it is about, elsewhere: the paper itself. */
  readonly subject?: string
  readonly html: string
  /** RFC 3339. */
  readonly updated: string
  /** RFC 3339; absent where no day is known. */
  readonly published?: string
  readonly authors: readonly string[]
  readonly image?: string
}

/** What subscribers of a feed get, newest first. */
export interface Feed {
  readonly id: string
  readonly language: Language
  readonly title: string
  /** Says how much the feed holds, and where the rest is. */
  readonly subtitle: string
  readonly author: string
  readonly page: FeedLink
  /** Its own addresses by format. */
  readonly self: Readonly<Record<'xml' | 'json', string>>
  /** The Atom feed in the other language. */
  readonly twin: FeedLink
  readonly updated: string
  readonly entries: readonly FeedEntry[]
}
