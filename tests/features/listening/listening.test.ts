import { expect, test, vi } from 'vitest'
import { Listening, type Passage } from '#features/listening/listening.ts'
import { chooseVoice } from '#features/listening/speech.ts'
import { fakeSpeech, voice } from './fake-speech.ts'

const passages: readonly Passage[] = [
  {
    blockId: 'first',
    parts: [
      { text: 'Tiêu đề', language: 'vi' },
      { text: 'Câu một. Câu hai.', language: 'vi' },
    ],
  },
  { blockId: 'second', parts: [{ text: 'An English passage.', language: 'en' }] },
  { blockId: 'third', parts: [{ text: 'Câu cuối.', language: 'vi' }] },
]
const BOTH = [voice('vi-VN'), voice('en_US')]

test('reads every passage with a voice of its own language, sentence by sentence, and then falls silent', () => {
  const speech = fakeSpeech(BOTH)
  const listening = new Listening(speech)
  listening.start(passages)
  for (let sentence = 0; sentence < 5; sentence += 1) speech.finish()
  expect(speech.said).toEqual([
    'vi-VN: Tiêu đề',
    'vi-VN: Câu một.',
    'vi-VN: Câu hai.',
    'en_US: An English passage.',
    'vi-VN: Câu cuối.',
  ])
  expect(listening.getSnapshot()).toEqual({ status: 'idle' })
})

test('begins at the block that is asked for and says where it is', () => {
  const listening = new Listening(fakeSpeech(BOTH))
  listening.start(passages, 'second')
  expect(listening.getSnapshot()).toEqual({ status: 'speaking', blockId: 'second', place: 2, total: 3 })
})

test('goes on after a pause with the sentence that was broken off', () => {
  const speech = fakeSpeech(BOTH)
  const listening = new Listening(speech)
  listening.start(passages)
  speech.finish()
  listening.pause()
  expect(listening.getSnapshot()).toMatchObject({ status: 'paused', blockId: 'first' })
  listening.resume()
  expect(speech.said).toEqual(['vi-VN: Tiêu đề', 'vi-VN: Câu một.', 'vi-VN: Câu một.'])
})

test('skips to the next passage, and ends after the last one', () => {
  const speech = fakeSpeech(BOTH)
  const listening = new Listening(speech)
  listening.start(passages, 'second')
  listening.next()
  expect(listening.getSnapshot()).toMatchObject({ blockId: 'third' })
  listening.next()
  expect(listening.getSnapshot()).toEqual({ status: 'idle' })
})

test('falls silent when it is stopped, whatever the device reports later', () => {
  const speech = fakeSpeech(BOTH)
  const listening = new Listening(speech)
  listening.start(passages)
  listening.stop()
  speech.finish()
  expect(speech.cancelled()).toBe(1)
  expect(speech.said).toHaveLength(1)
  expect(listening.getSnapshot()).toEqual({ status: 'idle' })
})

test('stops where the device fails in the middle of a sentence', () => {
  const speech = fakeSpeech(BOTH)
  const listening = new Listening(speech)
  listening.start(passages)
  speech.fail()
  expect(listening.getSnapshot()).toEqual({ status: 'idle' })
})

test('says for which language there is no voice, and skips single passages in it', () => {
  const speech = fakeSpeech([voice('vi-VN')])
  const listening = new Listening(speech)
  listening.start(passages, 'second')
  expect(listening.getSnapshot()).toEqual({ status: 'unavailable', language: 'en' })
  listening.start(passages, 'first')
  listening.next()
  expect(listening.getSnapshot()).toMatchObject({ blockId: 'third' })
})

test('waits for a device that finds its voices late', () => {
  const speech = fakeSpeech([])
  const listening = new Listening(speech)
  listening.start(passages)
  expect(listening.getSnapshot()).toEqual({ status: 'waiting' })
  speech.findVoices(BOTH)
  expect(listening.getSnapshot()).toMatchObject({ status: 'speaking', blockId: 'first' })
})

test('gives up on a device that finds no voice', () => {
  vi.useFakeTimers()
  const listening = new Listening(fakeSpeech([]))
  listening.start(passages)
  vi.runAllTimers()
  vi.useRealTimers()
  expect(listening.getSnapshot()).toEqual({ status: 'unavailable', language: 'vi' })
})

test('never sends what is read to a voice on a server', () => {
  expect(chooseVoice([voice('vi-VN', 'server'), voice('en-GB')], 'vi')).toBeUndefined()
  const preferred = { ...voice('vi-VN'), voiceURI: 'preferred', default: true }
  expect(chooseVoice([voice('vi'), preferred], 'vi')).toBe(preferred)
})

test('tells its listeners of every change until they leave', () => {
  const listening = new Listening(fakeSpeech(BOTH))
  const listener = vi.fn()
  const leave = listening.subscribe(listener)
  listening.start(passages)
  listening.pause()
  leave()
  listening.stop()
  expect(listener).toHaveBeenCalledTimes(2)
})

test('waits for passages that are yet to come, unless the reader ends it first', async () => {
  const speech = fakeSpeech(BOTH)
  const listening = new Listening(speech)
  listening.start(Promise.resolve(passages))
  expect(listening.getSnapshot()).toEqual({ status: 'waiting' })
  listening.stop()
  await Promise.resolve()
  expect(speech.said).toEqual([])
  listening.start(Promise.resolve(passages), 'third')
  await vi.waitFor(() => expect(listening.getSnapshot()).toMatchObject({ status: 'speaking', blockId: 'third' }))
})

test('says that the passages did not come', async () => {
  const listening = new Listening(fakeSpeech(BOTH))
  listening.start(Promise.reject(new Error('offline')))
  await vi.waitFor(() => expect(listening.getSnapshot()).toEqual({ status: 'failed' }))
  listening.stop()
  expect(listening.getSnapshot()).toEqual({ status: 'idle' })
})
