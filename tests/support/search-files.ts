import { searchFile, searchManifestFile, searchTextFile } from '#domain/paths.ts'
import { parseSearchManifest, parseSearchShard, parseSearchText, parseSearchVocabulary } from '#domain/parse-search.ts'
import type { SearchFiles } from '#features/search/index-reader.ts'

/** The files of a search index as a host would give them, without a network. */
export function filesFrom(built: ReadonlyMap<string, string>, onRead: (file: string) => void = () => {}): SearchFiles {
  /** Reads each file once, as the app’s cache does. */
  function once<Data>(parse: (file: string, data: unknown) => Data) {
    const known = new Map<string, Promise<Data>>()
    return (file: string): Promise<Data> => {
      const found = known.get(file)
      if (found) return found
      onRead(file)
      const text = built.get(file)
      const data =
        text === undefined
          ? Promise.reject(new Error(`no file ${file}`))
          : Promise.resolve(parse(file, JSON.parse(text)))
      known.set(file, data)
      return data
    }
  }
  const manifest = once((_file, data) => parseSearchManifest(data))
  const shard = once(parseSearchShard)
  const vocabulary = once(parseSearchVocabulary)
  const text = once(parseSearchText)
  return {
    manifest: () => manifest(searchManifestFile),
    shard: (file) => shard(searchFile(file)),
    vocabulary: (file) => vocabulary(searchFile(file)),
    text: (folder, part, side) => text(searchTextFile(folder, part, side)),
  }
}
