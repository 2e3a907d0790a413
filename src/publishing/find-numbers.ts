import type { Language } from '#domain/language.ts'

/** A number in a text, as a reader understands it. */
export interface FoundNumber {
  /** Without separators of thousands, with a decimal point, without idle zeros: `24.576` in Vietnamese is `24576`. */
  readonly value: string
  readonly written: string
  /** From 1, in the whole file. */
  readonly line: number
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** Digits that claim nothing, so that no source is asked for them. */
export const EXEMPTIONS: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /\]\([^)\s]*\)|https?:\/\/[^\s)]+/gu, reason: 'addresses' },
  { pattern: /\{#[a-z0-9-]+\}/gu, reason: 'ids of blocks' },
  { pattern: /^\s*\d+[.)](?=\s)/gmu, reason: 'the numbering of lists' },
  { pattern: /(?<!\p{L})(?:câu chuyện|chuyện|story)\s\d+/giu, reason: 'places in the newsletter' },
  { pattern: /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)|(?<!\d)\d{1,2}\/\d{1,2}\/\d{4}(?!\d)/gu, reason: 'dates' },
  { pattern: new RegExp(`\\d{1,2}\\s(?:${MONTHS})(?:\\s\\d{4})?`, 'gu'), reason: 'dates' },
  { pattern: /(?:ngày\s\d{1,2}\s)?tháng\s\d{1,2}(?:\snăm\s\d{4})?/giu, reason: 'dates' },
  { pattern: /(?<![\d.,])(?:199\d|20[0-4]\d)(?!\d|[.,]\d)/gu, reason: 'years of papers, exams and conferences' },
  { pattern: /RoboTwin\s\d\.\d(?:\s(?:và|and)\s\d\.\d)?/gu, reason: 'names of benchmarks' },
  {
    pattern: /\p{L}[\p{L}-]*(?:[@.-]?\d+(?:\.\d+)?\p{L}*)+(?:-[\p{L}\d.]+)*/gu,
    reason: 'names that join letters and digits: LLaMA-2-7B, W4A4KV4, pass@1, CIFAR-10, v2',
  },
  { pattern: /(?<![\d.,])\d+(?:[.,]\d+)?B(?!\p{L})/gu, reason: 'names of model sizes: 7B' },
  { pattern: /(?<![\d.,])\d[-\s]bits?(?!\p{L})/gu, reason: 'names of number formats: 2-bit' },
]

const CODE = /```[\s\S]*?```|`[^`\n]+`/gu
const CONSTANTS = /(?<![\d.,])[01](?!\d|[.,]\d)/gu

const blank = (text: string) => text.replace(/[^\n]/gu, ' ')

/** The text with everything blanked out that claims nothing: the exemptions, and 0 and 1 in formulas. */
function withoutExemptions(text: string): string {
  const claims = EXEMPTIONS.reduce((rest, { pattern }) => rest.replace(pattern, blank), text)
  return claims.replace(CODE, (code) => code.replace(CONSTANTS, ' '))
}

const NUMBER: Readonly<Record<Language, RegExp>> = {
  vi: /[1-9]\d{0,2}(?:[.\u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+,\d+|\d+\.\d+|\d+/gu,
  en: /[1-9]\d{0,2}(?:[,\u00a0\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+\.\d+|\d+/gu,
}

function normalise(written: string, language: Language): string {
  const isGrouped = (language === 'vi' ? /[.\u00a0\u202f]\d{3}(?!\d)/u : /[,\u00a0\u202f]\d{3}(?!\d)/u).test(written)
  const plain = isGrouped ? written.replace(language === 'vi' ? /[.\u00a0\u202f]/gu : /[,\u00a0\u202f]/gu, '') : written
  return String(Number(plain.replace(',', '.')))
}

/**
 * The numbers of a piece of Markdown that need a source.
 * @param firstLine the line of the file on which `text` begins
 */
export function findNumbers(text: string, language: Language, firstLine: number): FoundNumber[] {
  const claims = withoutExemptions(text)
  return [...claims.matchAll(NUMBER[language])].map(({ 0: written, index }) => ({
    value: normalise(written, language),
    written,
    line: firstLine + (claims.slice(0, index).match(/\n/gu)?.length ?? 0),
  }))
}
