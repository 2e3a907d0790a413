import * as v from 'valibot'
import { MAX_TEXT_LENGTH } from './data-limits.ts'
import { takeOutHidden } from './hidden-characters.ts'

/** The longest title, name or other text of one line, in UTF-16 units. */
export const MAX_LINE_LENGTH = 1000

/** Anything but blanks. */
export const VISIBLE = /\S/u

const visible = (text: string) => takeOutHidden(text).text

/** The most stories, sections, blocks, actions or papers in one list of an issue. */
export const MAX_PARTS = 500

/** A list of at most `most` parts. */
export const listOf = <Item extends v.GenericSchema>(item: Item, most = MAX_PARTS) =>
  v.pipe(v.array(item), v.maxLength(most, `holds more than ${most} parts`))

/** Text of any length that data may have; characters that nobody sees are taken out of it. */
export const TextSchema = v.pipe(
  v.string(),
  v.maxLength(MAX_TEXT_LENGTH, `is longer than ${MAX_TEXT_LENGTH} characters`),
  v.transform(visible),
)

/** Text of one line, such as a name; characters that nobody sees are taken out of it. */
export const LineSchema = v.pipe(
  v.string(),
  v.maxLength(MAX_LINE_LENGTH, `is longer than ${MAX_LINE_LENGTH} characters`),
  v.transform(visible),
  v.regex(VISIBLE, 'is empty'),
)
