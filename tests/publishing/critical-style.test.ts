import { describe, expect, test } from 'vitest'
import { createCriticalStyle } from '#publishing/prerender/critical-style.ts'

const FACES = [
  '@font-face{font-family:CM Text;src:url(/text.woff2)}',
  '@font-face{font-family:CM Text Fallback Times;font-style:normal;font-weight:400;src:local(Tinos)}',
  '@font-face{font-family:CM Text Fallback Times;font-style:italic;font-weight:400;src:local(Tinos Italic)}',
  '@font-face{font-family:CM Text Fallback Times;font-style:italic;font-weight:600;src:local(Tinos Bold Italic)}',
  '@font-face{font-family:CM Mono Fallback Menlo;src:local(Menlo)}',
]
const styleOf = (css: string, html: string) => createCriticalStyle(css)(`<html><body>${html}</body></html>`)
const facesOf = (html: string) => {
  const style = styleOf(FACES.join(''), html)
  return FACES.map((face) => style.includes(face))
}

describe('the style that comes within a page', () => {
  test.each([
    ['a class that the page has', '.card{color:red}', true],
    ['an element that the page has', 'p{color:red}', true],
    ['a part within a part', '.card p{color:red}', true],
    ['a state that the page is in', '.card[data-open=false]{color:red}', true],
    ['a theme that the first script sets', ':root[data-theme=dark]{color:red}', true],
    ['what is so only without something else', '.card:not(.other){color:red}', true],
    ['a width of the page', '@media (width<40rem){.card{color:red}}', true],
    ['a class that the page has not', '.other{color:red}', false],
    ['a class and one that the page has not', '.card .other{color:red}', false],
    ['an element that the page has not', 'table{color:red}', false],
    ['a state that the page is not in', '.card[data-open=true]{color:red}', false],
    ['what a pointer does', '.card:hover{color:red}', false],
    ['paper', '@media print{.card{color:red}}', false],
    ['movement', '@keyframes turn{to{rotate:1turn}}', false],
    ['layers that open later', '.dialog_dialog{color:red}', false],
    ['marks that the app sets', '.card::highlight(kept){color:red}', false],
  ])('of %s: %s → %s', (_what, rule, isThere) => {
    const style = styleOf(rule, '<div class="card" data-open="false"><p>Lời</p></div><div class="dialog_dialog"></div>')
    expect(style).toBe(isThere ? rule : '')
  })

  test('keeps the order of the rules, so that the whole sheet changes nothing', () => {
    const css = 'p{color:red}.card{color:green}p{color:blue}'
    expect(styleOf(css, '<p class="card"></p>')).toBe(css)
  })

  test.each([
    ['upright text alone', '<p>Lời</p>', [false, true, false, false, false]],
    ['emphasis', '<p><strong>Lời</strong> <em>nói</em></p>', [false, true, true, false, false]],
    ['emphasis in strong emphasis', '<p><strong>Lời <em>nói</em></strong></p>', [false, true, true, true, false]],
    ['strong emphasis in emphasis', '<p><em>Lời <strong>nói</strong></em></p>', [false, true, true, true, false]],
  ])('stands in for the fonts of %s, and brings none of the web', (_what, html, needed) => {
    expect(facesOf(html)).toEqual(needed)
  })

  test('stands in for the fixed-width font where a rule asks for it', () => {
    const style = styleOf(`${FACES.join('')}code{font-family:var(--f-mono)}`, '<code>2-bit</code>')
    expect(style).toContain('CM Mono Fallback')
  })
})
