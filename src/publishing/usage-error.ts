/** Thrown when a command was called wrongly; its message is for the person at the terminal. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
