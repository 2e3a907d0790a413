import { expect, test } from 'vitest'
import { findDiskError } from '#publishing/prerender/find-disk-error.ts'
import { tellError } from '#publishing/tell-error.ts'
import { unfinishedName } from '#publishing/write-file.ts'

/** What the system says, as Node passes it on. */
const systemError = (code: string, places: { path?: string; dest?: string }) =>
  Object.assign(new Error(`${code}: something`), { code, ...places })

test.each([
  ['a full disk', 'ENOSPC', 'the disk is full. Make room and try again.'],
  ['a share that is used up', 'EDQUOT', 'your share of the disk is used up. Make room and try again.'],
  ['a disk that can only be read', 'EROFS', 'its disk can only be read. Work in another folder.'],
])('%s is told of the place where a file was to go, not of the file that was copied', (_, code, words) => {
  const error = systemError(code, { path: '/home/me/.cache/app/main.js', dest: '/stick/site/main.js' })
  expect(tellError(error)).toBe(`/stick/site/main.js cannot be used: ${words}`)
})

test('of unfinished work the folder is told that it was done in', () => {
  const error = systemError('ENOSPC', { path: `/home/me/content/${unfinishedName()}/vi.md` })
  expect(tellError(error)).toBe('/home/me/content cannot be used: the disk is full. Make room and try again.')
})

test.each([
  ['a link that leads to itself', 'ELOOP', 'it is a link that leads back to itself. Remove the link.'],
  ['a disk of its own where a folder is to be replaced', 'EBUSY', 'the system holds it, as it does a disk of its own.'],
  ['a folder where a file belongs', 'EISDIR', 'it is a folder. Put a file in its place.'],
])('%s is told in one line, with its place and what to do', (_, code, words) => {
  expect(tellError(systemError(code, { path: '/home/me/content/loop' }))).toContain(
    `/home/me/content/loop cannot be used: ${words}`,
  )
})

test.each([
  [
    'its own work',
    'Something went wrong.\nFailed to write file in /a/b.js\n\nCaused by:\n    No space left (os error 28)\n',
  ],
  ['a plugin of ours', '[plugin fonts]\nError: ENOSPC: no space left on device, write\n    at writeSync'],
])('where the disk is full for the bundler, in %s, that is told in one line', (_, message) => {
  expect(tellError(findDiskError(new Error(message), '/home/me/.cache/app'))).toBe(
    '/home/me/.cache/app cannot be used: the disk is full. Make room and try again.',
  )
})

test('what else the bundler says of the code is no error of a disk', () => {
  expect(findDiskError(new Error('Could not load src/a.ts: No such file (os error 2)'), '/a')).toBeUndefined()
  expect(findDiskError(new Error('Unexpected token'), '/a')).toBeUndefined()
})
