import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import { loadMarkdownParser } from '#features/reading/markdown.tsx'
import { standInForBrowser } from './stand-in-browser.ts'

standInForBrowser()
// Texts of the tests have been through no build, so the parser is there from the start.
await loadMarkdownParser()

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})
