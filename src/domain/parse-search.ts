import * as v from 'valibot'
import { DataError } from './parse-issue.ts'
import {
  SearchManifestSchema,
  SearchShardSchema,
  SearchTextSchema,
  SearchVocabularySchema,
  type SearchManifest,
  type SearchText,
} from './search-index.ts'

function parse<Output>(subject: string, schema: v.GenericSchema<unknown, Output>, data: unknown): Output {
  const result = v.safeParse(schema, data, { abortEarly: true })
  if (result.success) return result.output
  const [first] = result.issues
  throw new DataError(subject, { kind: 'invalid', path: v.getDotPath(first) ?? '', message: first.message })
}

/** Unknown data → what the search index consists of. @throws DataError */
export function parseSearchManifest(data: unknown): SearchManifest {
  return parse('the search index', SearchManifestSchema, data)
}

/** Unknown data → the lines of a shard of the search index. @throws DataError */
export function parseSearchShard(file: string, data: unknown): string {
  return parse(file, SearchShardSchema, data).words
}

/** Unknown data → every word of the search index. @throws DataError */
export function parseSearchVocabulary(file: string, data: unknown): string[] {
  return parse(file, SearchVocabularySchema, data).words.split(' ')
}

/** Unknown data → what is shown of a story or issue among results. @throws DataError */
export function parseSearchText(file: string, data: unknown): SearchText {
  return parse(file, SearchTextSchema, data)
}
