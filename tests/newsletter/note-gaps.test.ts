import { expect, test } from 'vitest'
import { noteGaps } from '#newsletter/note-gaps.ts'
import { codesOf, draftOf } from './reading.ts'

const notesOf = (text: string) => codesOf(noteGaps(draftOf(text)), 'note')
const OUTLOOK = '## Góc nhìn từ Sao Mai\n\nTốt.\n\n### Hành động đề xuất\n\n- Thử.'

test.each([
  ['an outlook', '# T\n\n## Story 1: S\n\n> **Why it matters?** So.\n\n## Next steps\n\n- Go.', ['no-outlook']],
  ['actions', '# T\n\n## Story 1: S\n\n> **Why it matters?** So.\n\n## Outlook\n\nGood.', ['no-actions']],
  [
    'a panel in its second story',
    `# T\n\n## Story 1: S\n\n### Synthesis\n\nA.\n\n## Story 2: B\n\nB.\n\n${OUTLOOK}`,
    ['no-panel:9'],
  ],
])('notes that a newsletter lacks %s', (_, text, codes) => {
  expect(notesOf(text)).toEqual(codes)
})

test('names the story without a panel by its place in the newsletter', () => {
  const [note] = noteGaps(draftOf(`# T\n\n## Story 1: S\n\nA.\n\n${OUTLOOK}`))
  expect(note?.what).toBe('Story 1 has no why-it-matters panel')
  expect(note?.remedy).toContain('Why it matters')
})

test('notes each heading that is kept as a section with its own title', () => {
  const text = `# T\n\n## Story 1: S\n\n### Tiếng lạ\n\nA.\n\n### Why it matters\n\nB.\n\n${OUTLOOK}\n\n### Chuyện bên lề\n\nC.`
  const notes = noteGaps(draftOf(text))
  expect(codesOf(notes)).toEqual(['own-section:5', 'own-section:21'])
  expect(notes[0]?.what).toContain('“Tiếng lạ”')
  expect(notes[0]?.what).toContain('kept as a section with its own title')
})

test('notes nothing about a newsletter that has it all', () => {
  expect(notesOf(`# T\n\n## Story 1: S\n\n### The problem\n\nA.\n\n### Why it matters\n\nB.\n\n${OUTLOOK}`)).toEqual([])
})
