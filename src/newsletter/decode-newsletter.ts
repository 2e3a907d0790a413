import type { Diagnostic } from './diagnostic.ts'
import { removeHiddenCharacters } from './hidden-characters.ts'
import { repairMojibake, type BrokenLine } from './repair-mojibake.ts'
import { decodeUtf8, type Utf8Fault } from './utf8.ts'

/** The text of a newsletter, or no text where its bytes cannot be trusted; with what the editor should know. */
export type DecodedNewsletter =
  | { readonly text: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly text: undefined; readonly diagnostics: readonly Diagnostic[] }

/** Findings of one kind are named one by one up to this many; one line tells of the rest. */
const MOST_NAMED = 20

type Finding = Omit<Diagnostic, 'severity' | 'file'>

function nameFirst(findings: readonly Finding[], summary: (left: number) => Finding): Finding[] {
  const left = findings.length - MOST_NAMED
  return left > 0 ? [...findings.slice(0, MOST_NAMED), summary(left)] : [...findings]
}

/** What stands where bytes could not be read. */
const LOST = '\ufffd'

const SAVE_AS_UTF8 = 'Save the file as UTF-8 and import it again'

function refuseBytes(bytes: Uint8Array): Finding[] {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return [{ code: 'utf-16', what: 'The file is UTF-16 text, not UTF-8', remedy: SAVE_AS_UTF8 }]
  }
  const place = bytes.indexOf(0)
  if (place < 0) return []
  const isLineEnd = (byte: number, at: number) => byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a)
  const line = bytes.subarray(0, place).filter(isLineEnd).length + 1
  const what = `A NUL character stands at byte ${place}; this is UTF-16 or not a text at all`
  return [{ code: 'nul-character', line, what, remedy: SAVE_AS_UTF8 }]
}

function describeFaults(faults: readonly Utf8Fault[], bytes: Uint8Array): Finding[] {
  const firstOfLine = faults.filter((fault, place) => fault.line !== faults[place - 1]?.line)
  const findings = firstOfLine.map(({ line, offset }) => {
    const byte = (bytes[offset] ?? 0).toString(16).toUpperCase()
    const what = `Byte ${offset} (0x${byte}) is not valid UTF-8`
    return { code: 'invalid-utf8', line, what, remedy: SAVE_AS_UTF8 }
  })
  return nameFirst(findings, (left) => ({
    code: 'invalid-utf8',
    what: `${left} more lines hold bytes that are not valid UTF-8`,
    remedy: SAVE_AS_UTF8,
  }))
}

function describeBroken(lines: readonly BrokenLine[]): Finding[] {
  const remedy = 'Paste this line again from the original, or write it anew'
  const findings = lines.map(({ line, encoding }) => {
    const what = `The line is broken (UTF-8 read as ${encoding}) although other lines are not`
    return { code: 'partly-broken', line, what, remedy }
  })
  return nameFirst(findings, (left) => ({
    code: 'partly-broken',
    what: `${left} more lines are broken`,
    remedy: 'Export the newsletter again from where it was written',
  }))
}

/** Broken lines of a text that lost bytes too: it cannot be repaired as a whole, whichever lines are whole. */
function describeLoss(lines: readonly BrokenLine[], text: string): Finding[] {
  const names = [...new Set(lines.map(({ encoding }) => encoding))].join(' and ')
  return [
    {
      code: 'bytes-lost',
      line: text.slice(0, text.indexOf(LOST)).split('\n').length,
      what: `Bytes were lost after the text, UTF-8, was read as ${names}; it cannot be repaired`,
      remedy: 'Export the newsletter again from where it was written',
    },
    ...describeLost(text),
  ]
}

function describeSuspected({ line, encoding }: BrokenLine): Finding {
  const what = `Some letters look like UTF-8 read as ${encoding}; they are kept as they are`
  return {
    code: 'mojibake-suspected',
    line,
    what,
    remedy: 'Correct them, or put them in `backticks` if they are meant',
  }
}

function describeLost(text: string): Finding[] {
  const findings = text.split('\n').flatMap((content, place) => {
    const column = content.indexOf(LOST) + 1
    const what = 'Bytes were lost before the file came here (U+FFFD stands in their place)'
    return column === 0 ? [] : [{ code: 'lost-character', line: place + 1, column, what, remedy: 'Write it anew' }]
  })
  return nameFirst(findings, (left) => ({
    code: 'lost-character',
    what: `${left} more lines have lost characters`,
    remedy: 'Export the newsletter again from where it was written',
  }))
}

function describeRepair(undone: readonly string[]): Finding[] {
  if (undone.length === 0) return []
  const what = `The text was UTF-8 read as ${undone.join(', before that as ')}`
  return [{ code: 'mojibake-repaired', what, remedy: 'It was repaired without loss; nothing is to be done' }]
}

function describeComposition(texts: readonly string[]): Finding[] {
  if (texts.every((text) => text.normalize('NFC') === text)) return []
  const what = 'Letters and their marks were written apart (not in Unicode form NFC)'
  return [{ code: 'nfc-composed', what, remedy: 'They were joined; nothing is to be done' }]
}

const withoutByteOrderMark = (text: string) => (text.startsWith('\ufeff') ? text.slice(1) : text)

/**
 * The bytes of a newsletter → its text: UTF-8 with or without byte order mark, lines ended by LF, Unicode form
 * NFC, without hidden characters. Text that was read in the wrong character set as a whole is repaired; what
 * cannot be read for certain is refused, each place named by line. Lines keep their numbers.
 * @param file the name of the file, for the diagnostics
 */
export function decodeNewsletter(bytes: Uint8Array, file: string): DecodedNewsletter {
  const as = (severity: Diagnostic['severity'], findings: readonly Finding[]) =>
    findings.map((finding) => ({ severity, file, ...finding }))
  const refusal = refuseBytes(bytes)
  if (refusal.length > 0) return { text: undefined, diagnostics: as('error', refusal) }
  const decoded = decodeUtf8(bytes)
  if (!('text' in decoded)) return { text: undefined, diagnostics: as('error', describeFaults(decoded.faults, bytes)) }

  const received = withoutByteOrderMark(decoded.text).replace(/\r\n?/g, '\n')
  // A text that was read wrongly has no marks apart, unless a tool took them apart afterwards.
  const repaired = repairMojibake(received.normalize('NFC'))
  const { brokenLines } = repaired
  const isLossy = brokenLines.length > 0 && repaired.text.includes(LOST)
  const errors = isLossy
    ? describeLoss(brokenLines, repaired.text)
    : [...describeBroken(brokenLines), ...describeLost(repaired.text)]
  if (errors.length > 0) return { text: undefined, diagnostics: as('error', errors) }

  const marked = withoutByteOrderMark(repaired.text)
  const visible = removeHiddenCharacters(marked.normalize('NFC'), file)
  const notes = [...describeRepair(repaired.undone), ...describeComposition([received, marked])]
  const warnings = repaired.suspectedLines.map(describeSuspected)
  return { text: visible.text, diagnostics: [...as('note', notes), ...as('warning', warnings), ...visible.diagnostics] }
}
