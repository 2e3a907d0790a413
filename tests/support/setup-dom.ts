import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'
import { loadMarkdownParser } from '#features/reading/markdown.tsx'
import { standInForBrowser } from './stand-in-browser.ts'

standInForBrowser()
// Parts that come when they are needed come late on a busy machine.
configure({ asyncUtilTimeout: 5000 })
// Texts of the tests have been through no build, so the parser is there from the start.
await loadMarkdownParser()

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})
