import { expect, test } from 'vitest'
import { isCardAnswer, isGone, isPageAnswer } from '#service-worker/judge-answer.ts'
import { codeOfPage, wordsOfPage } from '#service-worker/page-words.ts'

const ADDRESS = 'https://news.example/tin/vi/issues/'

const answer = (changes: { status?: number; url?: string; contentType?: string } = {}) => {
  const { contentType = 'text/html; charset=utf-8', ...rest } = changes
  const headers = new Headers({ 'Content-Type': contentType })
  return { status: 200, type: 'basic' as const, redirected: false, url: ADDRESS, headers, ...rest }
}

test.each([
  [true, 'the page itself', {}],
  [false, 'the page that says that there is none', { status: 404 }],
  [false, 'an error of the server', { status: 500 }],
  [false, 'the page of a captive portal', { url: 'https://portal.invalid/' }],
  [false, 'data', { contentType: 'application/json' }],
  [false, 'a file without a type', { contentType: '' }],
])('that it may be held is %j of %s', (may, _what, changes) => {
  expect(isPageAnswer(answer(changes), ADDRESS)).toBe(may)
})

test.each([
  [true, 'a picture', { contentType: 'image/png' }],
  [false, 'a page in its place', {}],
  [false, 'what a captive portal sends', { contentType: 'image/png', url: 'https://portal.invalid/' }],
  [false, 'an error', { contentType: 'image/png', status: 500 }],
])('that a card may be held is %j of %s', (may, _what, changes) => {
  expect(isCardAnswer(answer(changes), ADDRESS)).toBe(may)
})

test.each([
  [true, 404],
  [true, 410],
  [false, 200],
  [false, 403],
  [false, 500],
])('that a page is gone is %j of status %i', (is, status) => {
  expect(isGone({ status })).toBe(is)
})

const page = (importMap: string) => `<head><script type="importmap">${importMap}</script></head><p>assets/x.js</p>`

test('knows the code that a page begins with, and none in its words', () => {
  expect(codeOfPage(page('{"integrity":{"/tin/assets/a.css":"sha384-1","/tin/assets/b.js":"sha384-2"}}'))).toEqual([
    '/tin/assets/a.css',
    '/tin/assets/b.js',
  ])
})

test.each(['<p>Mưa</p>', page(''), page('{'), page('null'), page('{}'), page('{"integrity":{}}')])(
  'knows no code where a page names none: %s',
  (html) => {
    expect(codeOfPage(html)).toBeUndefined()
  },
)

const ISSUES = '{"integrity":{"/a.css":"sha384-1","/b.js":"sha384-2","/c.js":"sha384-3"}}'
const HEAD = `<head><script type="importmap">${ISSUES}</script>`
const root = (path: string) => `<body><div id="root" data-path="${path}"><p>Mưa</p></div></body>`

test('takes the words of a page, which the app then begins at once and renders anew', () => {
  expect(wordsOfPage(`${HEAD}</head>${root('/vi/issues/')}`, '/vi/issues/')).toBe(
    `${HEAD}<link rel="stylesheet" href="/a.css" integrity="sha384-1">` +
      '<script type="module" src="/b.js" integrity="sha384-2"></script></head>' +
      '<body><div id="root" data-held="/vi/issues/"><p>Mưa</p></div></body>',
  )
})

test.each([
  ['the page of another address', `${HEAD}</head>${root('/vi/')}`],
  ['a page for no address', `${HEAD}</head><body><div id="root"><p>Mưa</p></div></body>`],
  ['two pages in one', `${HEAD}</head>${root('/vi/issues/')}${root('/vi/issues/')}`],
  ['a page without code', `<head></head>${root('/vi/issues/')}`],
])('takes no words of %s', (_what, html) => {
  expect(wordsOfPage(html, '/vi/issues/')).toBeUndefined()
})
