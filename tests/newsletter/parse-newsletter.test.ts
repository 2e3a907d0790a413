import { expect, test } from 'vitest'
import { parseNewsletter } from '#newsletter/parse-newsletter.ts'

const at = (line: number) => ({ line, column: 1 })
const parse = (text: string) => parseNewsletter({ text, file: 'vi.md' })

test.each(['', ' \n\t\n', '\u00a0'])('finds nothing to read in %j', (text) => {
  expect(parse(text)).toEqual({
    draft: undefined,
    diagnostics: [
      {
        severity: 'error',
        code: 'empty',
        file: 'vi.md',
        what: 'The file has no text',
        remedy: 'Write the newsletter, or name another file',
      },
    ],
  })
})

test('does not read a text that is too long, and says how long it may be', () => {
  expect(parse('a\n\n'.repeat(200_000))).toEqual({
    draft: undefined,
    diagnostics: [
      {
        severity: 'error',
        code: 'too-long',
        file: 'vi.md',
        what: 'The file has 600000 characters; a newsletter may have 500000',
        remedy: 'Part it into several issues',
      },
    ],
  })
})

test('reads a newsletter with its front matter', () => {
  expect(parse('---\nlanguage: en\nnumber: 7\n---\n\n# Nắng mới\n\nĐường về nhà.')).toStrictEqual({
    draft: {
      file: 'vi.md',
      isSound: true,
      language: 'en',
      frontMatter: { language: 'en', number: 7 },
      frontMatterLines: { language: 2, number: 3 },
      title: { text: 'Nắng mới', place: at(6) },
      hook: [{ type: 'paragraph', place: at(8), text: 'Đường về nhà.' }],
      stories: [],
      sections: [],
      closing: [],
      papers: [],
    },
    diagnostics: [],
  })
})

test.each([
  ['# The road home\n\nĐường về nhà của những người làm vườn.', 'vi'],
  ['# Đêm\n\nThe long road home of all the gardeners and their old friends, in the evening.', 'en'],
  ['- Đường về\n- The road', 'vi'],
  ['7', 'vi'],
])('tells the language of %j by all of its words', (text, language) => {
  expect(parse(text).draft?.language).toBe(language)
})

test.each([
  ['an error', '[a](javascript:b)', false, ['link-scheme:1']],
  ['a warning', 'Một <b>hai</b>.', true, ['html-dropped:1', 'html-dropped:1']],
  ['nothing', 'Một.', true, []],
])('knows a newsletter with %s for sound or not', (_, text, isSound, codes) => {
  const { draft, diagnostics } = parse(text)
  expect(draft?.isSound).toBe(isSound)
  expect(diagnostics.map(({ code, line }) => `${code}:${line}`)).toEqual(codes)
})

test('takes out what nobody sees, and says so', () => {
  const { draft, diagnostics } = parse('Một&#x200b; hai.')
  expect(draft?.hook).toEqual([{ type: 'paragraph', place: at(1), text: 'Một hai.' }])
  expect(diagnostics).toMatchObject([{ file: 'vi.md', line: 1 }])
})
