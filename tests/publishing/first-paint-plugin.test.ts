import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { insertFirstScript } from '#publishing/first-paint-plugin.ts'
import { readThemeGrounds } from '#publishing/theme-grounds.ts'

const page = readFileSync('index.html', 'utf8')

test('stands before everything that a page loads or paints', () => {
  const html = insertFirstScript(page, 'first()')
  const head = html.slice(html.indexOf('<head>') + 6).replaceAll(/\s+/g, ' ')
  expect(head).toMatch(/^ <meta charset="utf-8" \/> <script>first\(\)<\/script>/)
})

test('puts the script in letter by letter', () => {
  expect(insertFirstScript(page, 'a("$&")')).toContain('<script>a("$&")</script>')
})

test.each(['</script>', '</SCRIPT >', '<!-- '])('refuses a script with %s in it', (text) => {
  expect(() => insertFirstScript(page, `a("${text}")`)).toThrow('would end early')
})

test('ends the build where the page has no place for it', () => {
  expect(() => insertFirstScript('<head></head>', 'first()')).toThrow('index.html has no <meta charset')
})

test('says the grounds of the themes in the page as the tokens do, for readers without script', () => {
  const grounds = readThemeGrounds(readFileSync('src/ui/tokens.css', 'utf8'))
  const metas = [...page.matchAll(/<meta name="theme-color" content="(#\w{6})" media="([^"]+)"/g)]
  expect(metas.map(([, colour, media]) => [media, colour?.toLowerCase()])).toEqual([
    ['(prefers-color-scheme: dark) and (prefers-contrast: more)', grounds.darkHighContrast],
    ['(prefers-contrast: more)', grounds.lightHighContrast],
    ['(prefers-color-scheme: dark)', grounds.dark],
    ['(prefers-color-scheme: light)', grounds.light],
  ])
})

test('ends the build where a theme has no ground', () => {
  expect(() => readThemeGrounds(":root[data-theme='light'] {\n}")).toThrow("--c-bg for :root[data-theme='light']")
})
