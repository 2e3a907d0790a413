import { expect, test } from 'vitest'
import { Findings } from '#newsletter/findings.ts'
import { removeHiddenFromTree } from '#newsletter/hidden-in-tree.ts'
import { parseMarkdown, writeMarkdown } from '#newsletter/markdown.ts'

test.each([
  ['words', 'Một\n\nkhu &#x202e;vườn', 'Một\n\nkhu vườn', 3, 1],
  ['inline code', 'khu `v\u202eườn`', 'khu `vườn`', 1, 5],
  ['a block of code', 'Một\n\n```\nv\u202eườn\n```', 'Một\n\n```\nvườn\n```', 3, 1],
])('takes what nobody sees out of %s, and says so', (_, text, visible, line, column) => {
  const findings = new Findings('vi.md')
  const tree = parseMarkdown(text)
  removeHiddenFromTree(tree, findings)
  expect(writeMarkdown(...tree.children)).toBe(visible)
  expect(findings.diagnostics).toEqual([
    {
      severity: 'warning',
      code: 'hidden-characters',
      file: 'vi.md',
      line,
      column,
      what: 'Hidden characters that can turn the direction of text (U+202E)',
      remedy: 'They were taken out; make sure that the line reads as it should',
    },
  ])
})

test('has nothing to tell of a text that is all visible', () => {
  const findings = new Findings('vi.md')
  const tree = parseMarkdown('# Khu `vườn`\n\n```\nnhỏ\n```')
  removeHiddenFromTree(tree, findings)
  expect(writeMarkdown(...tree.children)).toBe('# Khu `vườn`\n\n```\nnhỏ\n```')
  expect(findings.diagnostics).toEqual([])
})
