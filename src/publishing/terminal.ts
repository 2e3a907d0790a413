/** What a command needs of a stream of the process. */
export interface TextStream {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
}

export type Colour = 'red' | 'yellow' | 'green' | 'dim'

/** Where a command speaks: results to standard output, everything else to standard error. */
export interface Terminal {
  /** Standard output, byte for byte: data for other programs. */
  readonly print: (text: string) => void
  /** One line on standard output. */
  readonly say: (line: string, colour?: Colour) => void
  /** One line on standard error. */
  readonly complain: (line: string, colour?: Colour) => void
  /** The step at work, on a terminal only; the next line takes its place. */
  readonly progress: (step: string) => void
}

const SGR: Record<Colour, number> = { red: 31, yellow: 33, green: 32, dim: 2 }
const ERASE_LINE = '\r\u001b[2K'

/** Control, format and separator characters: what could move the cursor, recolour, reorder or break a line. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** Text for one line of a terminal: characters that would act on the terminal are written as `\u{1b}`. */
export function escapeControls(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
}

interface TerminalOptions {
  readonly output: TextStream
  readonly errors: TextStream
  readonly environment: Readonly<Record<string, string | undefined>>
}

/**
 * Colour only on a terminal that shows it, and never where NO_COLOR is set and not empty
 * (https://no-color.org); progress only where standard error is a terminal.
 */
export function createTerminal({ output, errors, environment }: TerminalOptions): Terminal {
  const isPlain = Boolean(environment.NO_COLOR) || environment.TERM === 'dumb'
  const isLive = Boolean(errors.isTTY) && environment.TERM !== 'dumb'
  let isStepShown = false

  const eraseStep = () => {
    if (isStepShown) errors.write(ERASE_LINE)
    isStepShown = false
  }
  const writeLine = (stream: TextStream, line: string, colour?: Colour) => {
    eraseStep()
    const text = escapeControls(line)
    const isColoured = colour !== undefined && stream.isTTY === true && !isPlain
    stream.write(isColoured ? `\u001b[${SGR[colour]}m${text}\u001b[0m\n` : `${text}\n`)
  }
  return {
    print: (text) => {
      eraseStep()
      output.write(text)
    },
    say: (line, colour) => writeLine(output, line, colour),
    complain: (line, colour) => writeLine(errors, line, colour),
    progress: (step) => {
      if (!isLive) return
      errors.write(`${ERASE_LINE}${escapeControls(step)} …`)
      isStepShown = true
    },
  }
}
