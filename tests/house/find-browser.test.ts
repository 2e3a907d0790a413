import { delimiter } from 'node:path'
import { expect, test } from 'vitest'
import { findBrowser } from '../browser/find-browser.ts'

const folders = ['/usr/local/bin', '/usr/bin'].join(delimiter)

test.each([
  { name: 'the browser that CHROME names', CHROME: '/opt/chrome', found: '/opt/chrome' },
  { name: 'Chromium on the PATH', PATH: folders, found: '/usr/bin/chromium' },
  {
    name: 'Chrome among the applications of a Mac',
    found: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  },
])('the journeys find $name', ({ found, ...environment }) => {
  expect(findBrowser({ environment, runs: (path) => path === found })).toBe(found)
})

test('a browser that does not start is passed over', () => {
  const environment = { CHROME: '/opt/broken', PATH: folders }
  expect(findBrowser({ environment, runs: (path) => path === '/usr/bin/google-chrome' })).toBe('/usr/bin/google-chrome')
})

test('a machine without a browser is told apart', () => {
  expect(findBrowser({ environment: { PATH: folders }, runs: () => false })).toBeUndefined()
})
