import { readdirSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { openKeptResults } from '#publishing/kept-results.ts'
import { openKeptTexts } from '#publishing/kept-texts.ts'
import { makeFolder } from './temporary-folder.ts'

const open = (folder: string, version = '1') => openKeptTexts(openKeptResults(folder), version)

test('what was made of a text is made once, also over two builds', () => {
  const folder = makeFolder()
  const make = vi.fn(() => 'mưa')
  const first = open(folder)
  expect([first.remember('**mưa**', make), first.remember('**mưa**', make)]).toEqual(['mưa', 'mưa'])
  first.save()
  expect(open(folder).remember('**mưa**', make)).toBe('mưa')
  expect(make).toHaveBeenCalledOnce()
})

test('what another version of the code has made is made anew', () => {
  const folder = makeFolder()
  const first = open(folder)
  first.remember('**mưa**', () => 'mưa')
  first.save()
  expect(open(folder, '2').remember('**mưa**', () => 'Mưa')).toBe('Mưa')
})

test('a text that nobody asks for any more is forgotten', () => {
  const folder = makeFolder()
  const first = open(folder)
  first.remember('**mưa**', () => 'mưa')
  first.save()
  open(folder).save()
  expect(open(folder).remember('**mưa**', () => 'lại')).toBe('lại')
})

test('where what was kept is damaged, it is made anew', () => {
  const folder = makeFolder()
  const first = open(folder)
  first.remember('**mưa**', () => 'mưa')
  first.save()
  for (const file of readdirSync(folder)) truncateSync(path.join(folder, file), 9)
  expect(open(folder).remember('**mưa**', () => 'lại')).toBe('lại')
})
