import path from 'node:path'
import { errorCode, ownerOf } from './write-file.ts'

/** What the system says of a file, in our words: what is the matter, and what to do. */
const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check its name and its folder.',
  EISDIR: 'it is a folder. Name a file in it.',
  ENOTDIR: 'a part of its path is no folder. Check its path.',
  EACCES: 'it is not open to you. Change its permissions.',
  EPERM: 'it is not open to you. Change its permissions.',
  ENOSPC: 'the disk is full. Make room and try again.',
  EDQUOT: 'your share of the disk is used up. Make room and try again.',
  EROFS: 'its disk can only be read. Work in another folder.',
  ELOOP: 'it is a link that leads back to itself. Remove the link.',
  EBUSY: 'the system holds it, as it does a disk of its own. Name another place, such as a folder in it.',
}

/** What a command met where it needed a file, and nobody has named one. */
const INSTEAD_OF_A_FILE = 'it is a folder. Put a file in its place.'

/** What the system says of where something was to go, also when it names first where it comes from. */
const OF_THE_TARGET = new Set(['ENOSPC', 'EDQUOT', 'EROFS'])

/** Of unfinished work, whose name means nothing to a person and which is gone by then, the folder that it was in. */
function nameForPeople(place: string): string {
  const parts = place.split(path.sep)
  const unfinished = parts.findIndex((part) => ownerOf(part) !== undefined)
  return unfinished < 1 ? place : parts.slice(0, unfinished).join(path.sep) || path.sep
}

function placeOf(error: Error, code: string): string {
  if (OF_THE_TARGET.has(code) && 'dest' in error && typeof error.dest === 'string') return nameForPeople(error.dest)
  return 'path' in error && typeof error.path === 'string' ? nameForPeople(error.path) : 'A file'
}

/** `name` and what stood in the way of reading it, in one line. */
export function tellUnreadable(name: string, error: unknown): string {
  const told = FILE_ERRORS[errorCode(error) ?? '']
  return `${name} cannot be read: ${told ?? (error instanceof Error ? error.message : String(error))}`
}

/** The words of Node about arguments, in ours. */
function tellArguments(message: string): string {
  const [, name = ''] = /'([^']+)'/.exec(message) ?? []
  if (message.startsWith('Unknown option')) return `There is no option ${name}.`
  if (message.startsWith('Unexpected argument')) return `“${name}” is one argument too many.`
  const option = name.replace(/ <value>$/, '')
  return message.includes('does not take an argument') ? `${option} takes no value.` : `${option} needs a value.`
}

/** An error that ended a command → one line: what, and the remedy where one is known. */
export function tellError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = errorCode(error) ?? ''
  if (code.startsWith('ERR_PARSE_ARGS')) return tellArguments(error.message)
  const told = code === 'EISDIR' ? INSTEAD_OF_A_FILE : FILE_ERRORS[code]
  return told === undefined ? error.message : `${placeOf(error, code)} cannot be used: ${told}`
}
