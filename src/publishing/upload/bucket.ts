/** An object as a store lists it. */
export interface StoredObject {
  /** MD5 of its bytes in hexadecimal digits, where the store tells it; something else where it does not. */
  readonly tag: string
  readonly changedAt: Date
}

export interface ObjectToPut {
  readonly file: string
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly cacheControl: string
}

/** A place in an object store, as much of it as publishing needs. Files are named by their path below that place. */
export interface Bucket {
  /** What errors call it, such as `s3://newsletter/tin`. */
  readonly name: string
  /** @throws Error why the store could not be read, and what to do */
  readonly list: () => Promise<ReadonlyMap<string, StoredObject>>
  /** @throws Error why the file could not be read, and what to do */
  readonly get: (file: string) => Promise<string>
  /** Puts a file into its place, whole or not at all. @throws Error naming the file */
  readonly put: (object: ObjectToPut) => Promise<void>
  /** @throws Error naming the file */
  readonly remove: (file: string) => Promise<void>
}
