import type { Language } from '#domain/language.ts'

/** `long`: ngày 11 tháng 9 năm 2025 · `weekday`: Thứ Năm, ngày … · `short`: 11/9/2025 · `month`: Tháng 9 năm 2025 */
export type DateStyle = 'long' | 'weekday' | 'short' | 'month'

interface DateParts {
  readonly day: string
  readonly month: string
  readonly monthName: string
  readonly monthShort: string
  readonly year: string
  readonly weekday: string
}

// Our own patterns, since CLDR's long form for Vietnamese differs between browser versions.
const PATTERNS: Record<Language, Record<DateStyle, (date: DateParts) => string>> = {
  vi: {
    long: (date) => `ngày ${date.day} tháng ${date.month} năm ${date.year}`,
    weekday: (date) => `${date.weekday}, ngày ${date.day} tháng ${date.month} năm ${date.year}`,
    short: (date) => `${date.day}/${date.month}/${date.year}`,
    month: (date) => `Tháng ${date.month} năm ${date.year}`,
  },
  en: {
    long: (date) => `${date.day} ${date.monthName} ${date.year}`,
    weekday: (date) => `${date.weekday}, ${date.day} ${date.monthName} ${date.year}`,
    short: (date) => `${date.day} ${date.monthShort} ${date.year}`,
    month: (date) => `${date.monthName} ${date.year}`,
  },
}

const VIETNAMESE_WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']
const ENGLISH_WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/**
 * A calendar day in words, the same in every browser.
 * @param date `YYYY-MM-DD`, a day without a time zone
 */
export function formatDate(date: string, language: Language, style: DateStyle): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  const monthName = ENGLISH_MONTHS[month - 1] ?? ''
  return PATTERNS[language][style]({
    day: String(day),
    month: String(month),
    monthName,
    monthShort: monthName.slice(0, 3),
    year: String(year),
    weekday: (language === 'vi' ? VIETNAMESE_WEEKDAYS : ENGLISH_WEEKDAYS)[weekday] ?? '',
  })
}
