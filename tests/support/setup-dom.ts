import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import { standInForBrowser } from './stand-in-browser.ts'

standInForBrowser()

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})
