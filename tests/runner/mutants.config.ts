import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { keptThread } from './kept-thread.ts'

/** The tests that mutants have to survive: of what is mutated, and nothing that takes minutes. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  plugins: [
    {
      name: 'kept-thread',
      // Stryker asks for threads of its own.
      configureVitest: ({ project }) =>
        Object.assign(project.config, { pool: keptThread.name, poolRunner: keptThread }),
    },
  ],
  test: {
    environment: 'node',
    isolate: false,
    fileParallelism: false,
    setupFiles: ['tests/support/setup.ts', 'tests/runner/release-mutant.ts'],
    include: [
      'tests/{domain,newsletter,service-worker}/**/*.test.ts',
      'tests/search/words.test.ts',
      'tests/features/library/{merge-records,resolve-kept,library-markdown}.test.ts',
      'tests/features/{offline/hold-latest,reading/parse-markdown,listening/story-passages}.test.ts',
      'tests/publishing/{check-permanence,link-issues,print-head,sitemap,summarise-issue}.test.ts',
      'tests/publishing/feeds/*.test.ts',
    ],
    exclude: ['tests/domain/mutations.test.ts', 'tests/newsletter/any-newsletter.test.ts'],
  },
})
