import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { LANGUAGES } from '#domain/language.ts'
import { feedFile, paperFeedFile } from '#domain/paths.ts'
import { buildIssueFeed, buildPaperFeed, type FeedSource } from './build-feeds.ts'
import { printAtom, printJsonFeed } from './print-feed.ts'

/** Every feed by its file below the base path: issues and papers, in each language and format. */
export function printFeeds(source: FeedSource): [string, string][] {
  return LANGUAGES.flatMap((language): [string, string][] => {
    const issues = buildIssueFeed(source, language)
    const papers = buildPaperFeed(source, language)
    return [
      [feedFile(language, 'xml'), printAtom(issues)],
      [feedFile(language, 'json'), printJsonFeed(issues)],
      [paperFeedFile(language, 'xml'), printAtom(papers)],
      [paperFeedFile(language, 'json'), printJsonFeed(papers)],
    ]
  })
}

/**
 * Writes the feeds into a built site.
 * @throws Error when the Markdown of an issue in the feed has not been parsed
 */
export async function writeFeeds(folder: string, source: FeedSource): Promise<void> {
  for (const [file, text] of printFeeds(source)) {
    const target = path.join(folder, file)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, text)
  }
}
