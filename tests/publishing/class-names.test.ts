import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { shortNames, tellingName } from '#publishing/class-names.ts'

const src = path.join(import.meta.dirname, '../../src')
const sheets = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.module.css'))
const modules = sheets.map((name) => {
  const file = path.join(src, name)
  const css = readFileSync(file, 'utf8')
  return { file, css, names: [...new Set([...css.matchAll(/\.([a-z]\w*)/gi)].map(([, one = '']) => one))] }
})

test('no two classes of the app share a short name, nor is one that of a class written by hand', () => {
  const short = shortNames(src)
  const all = modules.flatMap(({ file, css, names }) => names.map((name) => short(name, file, css)))
  expect(all.length).toBeGreaterThan(300)
  expect(new Set(all).size).toBe(all.length)
  for (const name of all) expect(name).toMatch(/^[a-z]{1,2}[0-9A-Z]{1,2}$|_/)
})

test('the same folder gives the same names', () => {
  const [first, again] = [shortNames(src), shortNames(src)]
  for (const { file, css, names } of modules) {
    expect(names.map((name) => again(name, file, css))).toEqual(names.map((name) => first(name, file, css)))
  }
})

test('names that say where a class is from stay where they are asked for', () => {
  expect(tellingName('title', '/src/features/reading/story-card.module.css', '')).toBe('story-card_title')
})
