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

const NO_PANEL = {
  severity: 'note',
  code: 'no-panel',
  file: 'vi.md',
  remedy: 'Add a section such as “Tại sao quan trọng?” or “Why it matters”, if it was meant to have one',
}
const NO_OUTLOOK = {
  severity: 'note',
  code: 'no-outlook',
  file: 'vi.md',
  what: 'The newsletter has no outlook',
  remedy: 'Add a section such as “Góc nhìn và hướng đi tiếp theo” or “Outlook”, if it was meant to have one',
}
const NO_ACTIONS = {
  severity: 'note',
  code: 'no-actions',
  file: 'vi.md',
  what: 'The newsletter has no suggested actions',
  remedy: 'Add a list below “Hành động đề xuất” or “Suggested actions”, if it was meant to have one',
}
const ownSection = (title: string, line: number) => ({
  severity: 'note',
  code: 'own-section',
  file: 'vi.md',
  line,
  column: 1,
  what: `“${title}” is no heading known here; it is kept as a section with its own title`,
  remedy: 'Nothing needs to be done, unless a usual heading is meant (docs/content-format.md lists them)',
})
const PANEL = '> **Why it matters?** So.'

test('says of all that is missing what it is and how to add it', () => {
  expect(noteGaps(draftOf('# T\n\n## Story 1: S\n\nA.\n\n## Story 2: R\n\nB.'))).toEqual([
    NO_OUTLOOK,
    NO_ACTIONS,
    { ...NO_PANEL, line: 3, column: 1, what: 'Story 1 has no why-it-matters panel' },
    { ...NO_PANEL, line: 7, column: 1, what: 'Story 2 has no why-it-matters panel' },
  ])
})

test.each([
  ['text alone', '## Outlook\n\nGood.', [NO_ACTIONS]],
  ['a titled part alone', '## Outlook\n\n> **Open question:** Who?', [NO_ACTIONS]],
  ['actions alone', '## Outlook\n\n### Next steps\n\n- Go.', [NO_OUTLOOK]],
  ['actions and a titled part', '## Outlook\n\n> **Open question:** Who?\n\n### Next steps\n\n- Go.', []],
  ['nothing', '## Outlook', [NO_OUTLOOK, NO_ACTIONS]],
])('tells what an outlook of %s lacks', (_, outlook, notes) => {
  expect(noteGaps(draftOf(`# T\n\n## Story 1: S\n\n${PANEL}\n\n${outlook}`))).toEqual(notes)
})

test.each([
  ['a panel and other sections', `### Problem\n\nA.\n\n${PANEL}`],
  ['a synthesis and other sections', '### Problem\n\nA.\n\n### Synthesis\n\nB.\n\n### Open question\n\nC?'],
])('takes a story with %s for one that says why it matters', (_, text) => {
  expect(noteGaps(draftOf(`# T\n\n## Story 1: S\n\n${text}\n\n${OUTLOOK}`))).toEqual([])
})

test('names the titles that it does not know, of stories, outlook and parts between them alone', () => {
  const story = `## Story 1: S\n\nIntro.\n\n### Our solution in short\n\nA.\n\n### Strange\n\nB.\n\n${PANEL}`
  const text = `# T\n\n${story}\n\n## Tin vắn\n\nC.\n\n${OUTLOOK}\n\n### Bên lề\n\nD.`
  expect(noteGaps(draftOf(text))).toEqual([
    ownSection('Strange', 11),
    ownSection('Tin vắn', 17),
    ownSection('Bên lề', 29),
  ])
})
