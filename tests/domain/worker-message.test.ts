import { describe, expect, test } from 'vitest'
import { parseWorkerMessage } from '#domain/worker-message.ts'

const hold = (...files: unknown[]) => ({ type: 'hold', files })

describe('a service worker is told', () => {
  test.each([
    { type: 'take-over' },
    { type: 'rest' },
    { type: 'has-code', path: '/assets/a.js' },
    { type: 'hold-page', path: 'vi/' },
    { type: 'hold-page', path: 'en/papers/arxiv-2509.09679/' },
    { type: 'hold-page', path: 'vi/papers/doi-10.1038_s41586~28~1/' },
    hold('issues/papers/doi-10.1038_s41586~28~1.json'),
    hold(),
    hold('issues/2025-09-11.json', 'issues/papers/arxiv-2509.09679.json', 'search/index.json'),
    hold(...Array.from({ length: 600 }, () => 'issues/a1.json')),
  ])('%j', (message) => {
    expect(parseWorkerMessage(message)).toEqual(message)
  })

  test('nothing that a message has besides', () => {
    expect(parseWorkerMessage({ type: 'rest', more: 1 })).toEqual({ type: 'rest' })
  })
})

describe('a service worker takes no message in', () => {
  test.each([
    [undefined],
    ['rest'],
    [{}],
    [{ type: '' }],
    [{ type: 'other' }],
    [{ type: 'has-code' }],
    [{ type: 'hold' }],
    [{ type: 'hold-page' }],
    [hold(3)],
    [hold('')],
    [hold('sw.js')],
    [hold('base/issues/a.json')],
    [hold('issues/a.json.html')],
    [hold('issues/.hidden.json')],
    [hold('issues/A.json')],
    [hold('issues/a/../../secret.json')],
    [hold(`issues/${'a'.repeat(200)}.json`)],
    [hold(...Array.from({ length: 601 }, () => 'issues/a1.json'))],
  ])('%j', (data) => {
    expect(parseWorkerMessage(data)).toBeUndefined()
  })

  test.each(['', 'vi', '/vi/', 'fr/', 'vi/a', 'vi//', 'vi/../', 'vi/a/?q=1/', 'vi/A/', `vi/${'a'.repeat(200)}/`])(
    'to hold the page %j',
    (path) => {
      expect(parseWorkerMessage({ type: 'hold-page', path })).toBeUndefined()
    },
  )
})
