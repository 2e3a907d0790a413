import { findBeginnings, findWord, shardOf, type Posting, type SearchIndex } from './index-reader.ts'
import { readLeftover } from './keyboard-leftovers.ts'
import { nearWords, otherSpellings } from './near-spellings.ts'
import { readQuery, type QueryWord } from './query-words.ts'
import { QUALITY, type Answers } from './word-hits.ts'

/** Beginnings shorter than that could go on in any way. */
const SHORTEST_BEGINNING = 3
/** How much of the index (characters) and how many words are read for a word that is still being typed. */
const BEGINNINGS_SIZE = 48_000
const BEGINNINGS = 24
const NEAR_WORDS = 6

const MOST_KNOWN = 300

async function postingOf({ files, manifest, postings }: SearchIndex, folded: string): Promise<Posting | undefined> {
  const known = postings.get(folded)
  if (known) return known
  const shard = manifest.shards[shardOf(manifest, folded)]
  const found = shard && findWord(await files.shard(shard[2]), folded)
  if (postings.size >= MOST_KNOWN) postings.clear()
  if (found) postings.set(folded, found)
  return found
}

async function postingsOf(index: SearchIndex, words: readonly string[], quality: number): Promise<Answers['postings']> {
  const found = await Promise.all(words.map((word) => postingOf(index, word)))
  return found.flatMap((posting) => (posting ? { posting, quality } : []))
}

/** The words that begin so, from as many shards as are worth loading. */
async function beginnings({ files, manifest }: SearchIndex, word: QueryWord): Promise<Answers['postings']> {
  const first = shardOf(manifest, word.folded)
  let size = 0
  const shards = manifest.shards.slice(first).filter(([start, length], at) => {
    size += length
    return at === 0 || (start.startsWith(word.folded) && size <= BEGINNINGS_SIZE)
  })
  const loaded = await Promise.all(shards.map(([, , file]) => files.shard(file)))
  const found = loaded.flatMap((words) => findBeginnings(words, word.folded, BEGINNINGS))
  return found.slice(0, BEGINNINGS).map((posting) => ({ posting, quality: QUALITY.beginning }))
}

/** The words of the index that are a letter off. */
export async function mistypedAnswers(index: SearchIndex, word: QueryWord): Promise<Answers['postings']> {
  const vocabulary = await index.files.vocabulary(index.manifest.vocabulary)
  return postingsOf(index, nearWords(word.folded, vocabulary, NEAR_WORDS), QUALITY.mistyped)
}

async function knownAnswers(index: SearchIndex, word: QueryWord): Promise<Answers['postings']> {
  const isBeginning = word.isOpen && word.folded.length >= SHORTEST_BEGINNING
  const [own, spelled, longer] = await Promise.all([
    postingsOf(index, [word.folded], QUALITY.folded),
    postingsOf(index, otherSpellings(word.folded), QUALITY.spelling),
    isBeginning ? beginnings(index, word) : [],
  ])
  const seen = new Set(own.map(({ posting }) => posting.folded))
  return [...own, ...[...spelled, ...longer].filter(({ posting }) => !seen.has(posting.folded))]
}

/** What a word that is in no text was perhaps meant to be: a syllable left unfinished, or a word a letter off. */
async function unknownAnswers(index: SearchIndex, word: QueryWord): Promise<Answers> {
  const [meant] = readQuery(`${readLeftover(word.toned) ?? ''} `).words
  const postings = meant ? await postingsOf(index, [meant.folded], QUALITY.folded) : []
  if (meant && postings.length > 0) return { word: meant, postings }
  return { word, postings: await mistypedAnswers(index, word) }
}

/** The words of the index that answer each word of a query. */
export function findAnswers(index: SearchIndex, words: readonly QueryWord[]): Promise<Answers[]> {
  return Promise.all(
    words.map(async (word): Promise<Answers> => {
      const postings = await knownAnswers(index, word)
      return postings.length > 0 ? { word, postings } : unknownAnswers(index, word)
    }),
  )
}
