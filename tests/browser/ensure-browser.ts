import { findBrowser, installBrowser } from './find-browser.ts'

if ((findBrowser() ?? installBrowser()) === undefined) {
  console.error('The journeys need Chromium: install it (apt-get install chromium) or set CHROME to its path.')
  process.exitCode = 1
}
