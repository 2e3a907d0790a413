/** 64 characters that JSON does not escape; each holds five bits and whether more follow. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-'
const VALUES = new Uint8Array(128).fill(255)
for (const [value, digit] of [...DIGITS].entries()) VALUES[digit.charCodeAt(0)] = value

/** Whole numbers from 0 as short text: `printNumbers([1, 40])` → `BoB`. */
export function printNumbers(numbers: Iterable<number>): string {
  let text = ''
  for (const number of numbers) {
    let rest = number
    for (; rest >= 32; rest = Math.floor(rest / 32)) text += DIGITS.charAt(32 + (rest % 32))
    text += DIGITS.charAt(rest)
  }
  return text
}

/** What `printNumbers` wrote. Characters that it does not write count as nothing, an unfinished last number too. */
export function readNumbers(text: string): number[] {
  const numbers: number[] = []
  let number = 0
  let place = 1
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES[text.charCodeAt(at)] ?? 255
    if (value === 255) continue
    number += (value % 32) * place
    place *= 32
    if (value >= 32) continue
    numbers.push(number)
    number = 0
    place = 1
  }
  return numbers
}

/** Rising whole numbers as short text: each as its distance from the one before. */
export function printRising(numbers: readonly number[]): string {
  return printNumbers(numbers.map((number, at) => number - (numbers[at - 1] ?? 0)))
}

/** What `printRising` wrote. */
export function readRising(text: string): number[] {
  let sum = 0
  return readNumbers(text).map((step) => (sum += step))
}
