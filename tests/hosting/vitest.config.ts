import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** Real web servers with the files that a build ships; they have to be installed, so these tests run by themselves. */
export default defineConfig({
  root: path.join(import.meta.dirname, '../..'),
  test: { environment: 'node', setupFiles: ['tests/support/setup.ts'], include: ['tests/hosting/*.hosts.ts'] },
})
