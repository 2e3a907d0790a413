import { expect, test } from 'vitest'
import { isMissingCode, recoverMissingCode } from '#features/offline/missing-code.ts'

function makeTab(circumstances: { isOnline?: boolean; isOther?: boolean; isForgetful?: boolean } = {}) {
  const { isOnline = true, isOther = true, isForgetful = false } = circumstances
  const tab = { reloads: 0, hasReloaded: false }
  const parts = {
    isOnline: () => isOnline,
    isOtherReleaseThere: () => Promise.resolve(isOther),
    hasReloaded: () => tab.hasReloaded,
    noteReload: () => (tab.hasReloaded = !isForgetful),
    reload: () => (tab.reloads += 1),
  }
  return { tab, miss: () => recoverMissingCode(parts) }
}

test('loads the page anew where its code has gone with another release, once', async () => {
  const { tab, miss } = makeTab()
  await miss()
  await miss()
  expect(tab.reloads).toBe(1)
})

test('loads it once even where two parts are missing at the same time', async () => {
  const { tab, miss } = makeTab()
  await Promise.all([miss(), miss()])
  expect(tab.reloads).toBe(1)
})

test.each([
  ['there is no network', { isOnline: false }],
  ['the host still has this release', { isOther: false }],
  ['nothing would remember it', { isForgetful: true }],
])('never loads it anew while %s', async (_when, circumstances) => {
  const { tab, miss } = makeTab(circumstances)
  await miss()
  expect(tab.reloads).toBe(0)
})

test.each([
  'Failed to fetch dynamically imported module: https://news.example/assets/a.js',
  'error loading dynamically imported module: https://news.example/assets/a.js',
  'Importing a module script failed.',
])('knows missing code by “%s”', (words) => {
  expect(isMissingCode(new TypeError(words))).toBe(true)
  expect(isMissingCode(new TypeError('x is not a function'))).toBe(false)
})
