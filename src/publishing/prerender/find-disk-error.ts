import { getSystemErrorName } from 'node:util'

/** The bundler, a program in Rust, ends with it what it says of a file: `No space left on device (os error 28)`. */
const OF_THE_SYSTEM = /\(os error (\d+)\)/

/** Node begins with it what it says of a file, and the bundler passes that on from our plugins. */
const OF_NODE = /\b(E[A-Z]{3,}): /

/** Full, or closed to all writing; other errors are of a source. */
const OF_THE_DISK = ['ENOSPC', 'EDQUOT', 'EROFS']

/**
 * The error of the disk on which a bundler’s error rests, as the system tells it.
 * @param place what it is said of
 * @returns undefined where the bundler ended for another reason
 */
export function findDiskError(error: unknown, place: string): Error | undefined {
  if (!(error instanceof Error)) return undefined
  const number = OF_THE_SYSTEM.exec(error.message)?.[1]
  const code = number === undefined ? OF_NODE.exec(error.message)?.[1] : getSystemErrorName(-Number(number))
  if (code === undefined || !OF_THE_DISK.includes(code)) return undefined
  return Object.assign(new Error(error.message, { cause: error }), { code, path: place })
}
