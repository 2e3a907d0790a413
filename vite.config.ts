import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { firstPaintScript } from './src/features/preferences/first-paint-script.ts'
import { shortNames, tellingName } from './src/publishing/class-names.ts'
import { contentPlugin } from './src/publishing/content-plugin.ts'
import { firstPaintPlugin } from './src/publishing/first-paint-plugin.ts'
import { fontsPlugin } from './src/publishing/fonts/fonts-plugin.ts'

const SOURCE = path.join(import.meta.dirname, 'src')

const isTesting = process.env.VITEST !== undefined

/** Its build for browsers reads entities through `innerHTML`, which Trusted Types refuse; the other one has a table. */
const ENTITIES = 'decode-named-character-reference'

/** The chunks that the entry imports. */
const OF_THE_APP = /(?:^|\/)(?:libraries|pages|rolldown-runtime)-/

/** Left out of the unit tests: Playwright runs these. */
const BROWSER_TESTS = 'tests/browser/**'

export default defineConfig(({ command, isPreview }) => ({
  base: process.env.BASE_PATH ?? '/',
  appType: isPreview === true ? 'mpa' : 'spa',
  // A file’s name is unique (a test looks).
  css: { modules: { generateScopedName: command === 'build' ? shortNames(SOURCE) : tellingName } },
  plugins: [react(), fontsPlugin(), contentPlugin({ watches: !isTesting }), firstPaintPlugin(firstPaintScript)],
  resolve: { alias: { [ENTITIES]: path.join(import.meta.dirname, 'node_modules', ENTITIES, 'index.js') } },
  build: {
    target: 'es2022',
    // One sheet: pages hold what their first paint needs, and it comes once for all of them.
    cssCodeSplit: false,
    modulePreload: {
      // Every browser of the target preloads modules by itself.
      polyfill: false,
      // What the app itself is made of is there before any page asks for it.
      resolveDependencies: (_file, needed, { hostType }) =>
        hostType === 'js' ? needed.filter((name) => !OF_THE_APP.test(name)) : needed,
    },
    // Libraries change less often than the app: a reader’s cache keeps them over a release.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'libraries',
              test: /rolldown[\\/]runtime|node_modules[\\/](?:react|react-dom|react-router|react-router-dom|scheduler|@tanstack|i18next|valibot)[\\/]/,
            },
            // What most pages have in common comes as one file: many small ones compress worse and cost requests.
            { name: 'pages', test: /[\\/]src[\\/](?:pages|features|ui|domain|i18n)[\\/]/, minShareCount: 3 },
          ],
        },
      },
    },
  },
  test: {
    // Two small cores are all that many machines have; without this one of them would idle.
    maxWorkers: '100%',
    // How long a test takes is no matter of its own; a busy machine is slow.
    testTimeout: 90_000,
    setupFiles: ['tests/support/setup.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'node', environment: 'node', include: ['tests/**/*.test.ts'], exclude: [BROWSER_TESTS] },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          setupFiles: ['tests/support/setup-dom.ts'],
          include: ['tests/**/*.test.tsx'],
          exclude: [BROWSER_TESTS],
        },
      },
    ],
  },
}))
