import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The tests that mutants have to survive: of what is mutated, and nothing that takes minutes. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    environment: 'node',
    setupFiles: ['tests/support/setup.ts'],
    include: ['tests/domain/**/*.test.ts', 'tests/newsletter/**/*.test.ts', 'tests/features/library/merge-*.test.ts'],
    exclude: ['tests/domain/mutations.test.ts'],
  },
})
