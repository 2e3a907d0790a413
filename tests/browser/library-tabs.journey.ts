import { serveLibraryPage, stressLibrary } from './library-stress.ts'
import { expect, test } from './support.ts'

test('keeps every confirmed change of four tabs that are killed at random, and all tabs agree', async ({
  context,
  baseURL,
}) => {
  const address = await serveLibraryPage(context, baseURL ?? '')
  const report = await stressLibrary({ context, address, tabs: 4, actsPerTab: 30, deathRate: 0.1, seed: 1 })
  expect(report.faults).toEqual([])
  expect(report.deaths).toBeGreaterThan(0)
  expect(report.confirmed).toBeGreaterThan(report.acts / 2)
})
