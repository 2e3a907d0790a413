import { errorCode } from './write-file.ts'

/** What the system says of a file, in our words: what is the matter, and what to do. */
const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check its name and its folder.',
  EISDIR: 'it is a folder. Name a file in it.',
  ENOTDIR: 'a part of its path is no folder. Check its path.',
  EACCES: 'it is not open to you. Change its permissions.',
  EPERM: 'it is not open to you. Change its permissions.',
  ENOSPC: 'the disk is full. Make room and try again.',
  EROFS: 'its disk can only be read. Work in another folder.',
}

const pathOf = (error: Error) => ('path' in error && typeof error.path === 'string' ? error.path : 'A file')

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
  const told = FILE_ERRORS[code]
  return told === undefined ? error.message : `${pathOf(error)} cannot be used: ${told}`
}
