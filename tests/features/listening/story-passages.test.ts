import { expect, test } from 'vitest'
import type { Block } from '#domain/block.ts'
import { splitSpeech } from '#features/listening/split-speech.ts'
import { storyPassages } from '#features/listening/story-passages.ts'

const notice = { text: 'Có một đoạn mã.', language: 'vi' } as const
const speak = (block: Block, language: 'vi' | 'en' = 'vi') =>
  storyPassages([{ titles: [], blocks: [block] }], language, notice)[0]?.parts

test('says the title of a part before its first block only', () => {
  const blocks: Block[] = [
    { id: 'a', type: 'paragraph', text: { vi: 'Một.' } },
    { id: 'b', type: 'paragraph', text: { vi: 'Hai.' } },
  ]
  const title = { text: 'Vấn đề', language: 'vi' } as const
  expect(storyPassages([{ titles: [title], blocks }], 'vi', notice)).toEqual([
    { blockId: 'a', parts: [title, { text: 'Một.', language: 'vi' }] },
    { blockId: 'b', parts: [{ text: 'Hai.', language: 'vi' }] },
  ])
})

test('ends every item of a list, so that the voice takes a breath', () => {
  const list: Block = { id: 'l', type: 'list', text: { vi: '- một\n- hai!\n- “ba?”' } }
  expect(speak(list)).toEqual([{ text: 'một.\nhai!\n“ba?”', language: 'vi' }])
})

test('names a piece of code instead of spelling it out', () => {
  expect(speak({ id: 'c', type: 'code', text: { vi: '```\nif (x) {}\n```' } })).toEqual([notice])
})

test('reads a passage without translation in the language that it has', () => {
  expect(speak({ id: 'p', type: 'paragraph', text: { vi: 'Chưa dịch.' } }, 'en')).toEqual([
    { text: 'Chưa dịch.', language: 'vi' },
  ])
})

test('splits speech at sentences, and very long ones between words', () => {
  expect(splitSpeech('One. Two? Three.', 'en')).toEqual(['One.', 'Two?', 'Three.'])
  const long = `${'lượng tử hóa '.repeat(30).trim()}, rồi ${'nén thật nhỏ '.repeat(30).trim()}.`
  const pieces = splitSpeech(long, 'vi')
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(180)
  expect(pieces.join(' ')).toBe(long)
  expect(splitSpeech('— … —', 'vi')).toEqual([])
})
