import { expect, test } from 'vitest'
import { topicName } from '#domain/topic.ts'

const gardens = { vi: 'Khu vườn', en: 'Gardens' }

test.each([
  ['by the name that the site has for it', { topics: { gardens } }, 'gardens', gardens],
  ['by its id where the site has no name for it', { topics: { gardens } }, 'moss', { vi: 'moss', en: 'moss' }],
  ['by its id where the site names no topic', {}, 'gardens', { vi: 'gardens', en: 'gardens' }],
  [
    'by its id where that is a word of the language',
    { topics: {} },
    'constructor',
    { vi: 'constructor', en: 'constructor' },
  ],
])('a topic is called %s', (_, site, id, name) => {
  expect(topicName(site, id)).toEqual(name)
})
