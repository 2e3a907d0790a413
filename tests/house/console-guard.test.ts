import { expect, test } from 'vitest'
import { expectConsole, guardConsole, releaseConsole } from '../support/console-guard.ts'

test.each([
  {
    name: 'a warning of React',
    print: () => {
      console.error('Each child needs a key in %s', 'List')
    },
    fault: 'console.error: Each child needs a key in List',
  },
  {
    name: 'a warning of a library',
    print: () => {
      console.warn('deprecated')
    },
    fault: 'console.warn: deprecated',
  },
])('hears $name that nobody announced', ({ print, fault }) => {
  guardConsole()
  print()
  expect(releaseConsole()).toEqual([fault])
})

test('accepts a message that was announced', () => {
  guardConsole()
  expectConsole(/issue 7/)
  console.error('issue 7 could not be read')
  expect(releaseConsole()).toEqual([])
})

test('misses a message that was announced and never came', () => {
  guardConsole()
  expectConsole(/issue 7/)
  expect(releaseConsole()).toEqual(['console stayed silent: /issue 7/'])
})
