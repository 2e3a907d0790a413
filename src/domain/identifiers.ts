import * as v from 'valibot'

/** Lower-case ASCII words joined by hyphens: safe in addresses, file names and anchors. */
export const SlugSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not made of a–z, 0–9 and single hyphens'),
  v.maxLength(80, 'is longer than 80 characters'),
)

/** True when `value` can serve as an id in addresses and anchors. */
export function isSlug(value: string): boolean {
  return v.is(SlugSchema, value)
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isCalendarDate(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number)
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  if (month === 2 && day === 29) return isLeap
  return day >= 1 && day <= (DAYS_IN_MONTH[month - 1] ?? 0)
}

/** A day as `YYYY-MM-DD` (ISO 8601 calendar date) that exists in the Gregorian calendar. */
export const DateSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date written YYYY-MM-DD'),
  v.check(isCalendarDate, 'is a day that does not exist'),
)

/** True when `value` is an existing day written `YYYY-MM-DD`. */
export function isDate(value: string): boolean {
  return v.is(DateSchema, value)
}
