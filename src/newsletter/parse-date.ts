import { isDate } from '#domain/identifiers.ts'

/** Every hyphen, dash and minus that a date may be written with. */
const DASH = '[-\\u2010-\\u2015\\u2212\\uff0d]'
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const BLANK = '\\s{1,3}'

/** The ways to write a date, each with the groups of its parts. */
const FORMS: readonly { readonly pattern: RegExp; readonly order: 'ymd' | 'dmy' | 'mdy' }[] = [
  { pattern: new RegExp(`(?<!\\d)(\\d{4})${DASH}(\\d{1,2})${DASH}(\\d{1,2})(?!\\d)`, 'gu'), order: 'ymd' },
  { pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/gu, order: 'dmy' },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})${BLANK}tháng${BLANK}(\\d{1,2})(?:,|${BLANK}năm)\\s{0,3}(\\d{4})(?!\\d)`,
      'giu',
    ),
    order: 'dmy',
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?${BLANK}(?:of${BLANK})?${MONTH},?${BLANK}(\\d{4})(?!\\d)`,
      'giu',
    ),
    order: 'dmy',
  },
  {
    pattern: new RegExp(`(?<!\\p{L})${MONTH}${BLANK}(\\d{1,2})(?:st|nd|rd|th)?,?${BLANK}(\\d{4})(?!\\d)`, 'giu'),
    order: 'mdy',
  },
]

const monthNumber = (month: string) => {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  return named > 0 ? String(named) : month
}

function isoDate([, first = '', second = '', third = '']: readonly string[], order: 'ymd' | 'dmy' | 'mdy') {
  const [year, month, day] = {
    ymd: [first, second, third] as const,
    dmy: [third, second, first] as const,
    mdy: [third, first, second] as const,
  }[order]
  return `${year}-${monthNumber(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}

/**
 * The first day named in `text`, as `YYYY-MM-DD`: written year-month-day with any hyphen or dash, day/month/year
 * as in Vietnam, or in Vietnamese or English words. Undefined where there is none that exists.
 */
export function parseDate(text: string): string | undefined {
  const found = FORMS.flatMap(({ pattern, order }) =>
    Array.from(text.normalize('NFC').matchAll(pattern), (match) => ({
      place: match.index,
      date: isoDate(match, order),
    })),
  )
  return found.filter(({ date }) => isDate(date)).toSorted((a, b) => a.place - b.place)[0]?.date
}
