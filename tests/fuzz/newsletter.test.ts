import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Diagnostic } from '#newsletter/diagnostic.ts'
import { decodeNewsletter } from '#newsletter/decode-newsletter.ts'
import { readIssue } from '../newsletter/reading.ts'
import { PATIENCE, runs } from './runs.ts'

/** Forms of Markdown and of newsletters; each `W` becomes a word that stands nowhere else. */
const FORMS: readonly string[] = [
  ...['W', 'W W.', '*W*', '**W** W', '***W** W*', '~~W~~ W', '`W`', 'W\\\nW', 'W  \nW', 'W *W', 'W_W_W', '\\*W\\*'],
  ...[
    '[W](https://a.example/)',
    '[W](javascript:b)',
    '[W][W]',
    '[W]',
    '<https://a.example/>',
    '![W](https://a.example/)',
    '[W][a]\n\n[a]: https://a.example/ "W"',
    '[W](https://a.example/ "W")',
  ],
  ...[
    'W[^n]\n\n[^n]: W',
    'W <b>W</b> W',
    '<div>\nW\n</div>',
    '<!-- W -->',
    '<!-- untranslated -->',
    'W &amp; &lt;W&gt;',
  ],
  ...['- W\n- W', '1. W\n2. W', '- W\n  - W', '- W\n\n  W', '- [ ] W\n- [x] W', '* W', '1️⃣ W\n2️⃣ W', '-\n- W'],
  ...['> W', '> W\nW', '> W\n>\n> - W', '> > W', '> **Tại sao quan trọng đối với Sao Mai?** W', '> *Ẩn dụ:* W'],
  ...[
    '| W | W |\n|---|---|\n| W | W |',
    '| W |\n|---|\n| W | W |',
    '| W | W |\n|:-:|--:|\n| W |',
    'W | W\n--|--\nW | W\nW',
  ],
  ...['```\nW\n```', '~~~js\nW\n\nW', '    W', '```W\nW\n```', '`` ` W``'],
  ...['# W', '## W', '### W', '#### W', 'W\n===', 'W\n---', '# Tiêu đề', '## Dẫn nhập', '## Dẫn nhập: W', '---', '***'],
  ...['## Câu chuyện 1: W', '## Story 2 – W', '## Story 2', '### Vấn đề', '### Giải pháp: W', '#### Bối cảnh W'],
  ...[
    '### Tại sao quan trọng đối với Sao Mai?',
    '### Tổng hợp W',
    '### Câu hỏi mở',
    '**Câu hỏi mở:** W',
    '**W**',
    '**W:** W',
  ],
  ...['### Bài báo A – W', '### Bài báo gốc', '- [W](https://arxiv.org/abs/2405.00011)', '- W', '## Danh sách bài báo'],
  ...['| Tên | W |\n|---|---|\n| Nguồn | 2024-05-01 |', 'Nguồn: W', 'arXiv:2405.00012', '📄 **W** (arXiv:2405.00013)'],
  ...['## Góc nhìn từ Sao Mai W', '### Hành động đề xuất', '## Lời kết', '{#a-b}', 'W {#c-d}', '### W {#e-f}', '👉 W'],
]

/** Newsletters in which every word is known: forms in any order, some of them cut or joined without a blank line. */
const newsletter = fc
  .array(fc.tuple(fc.constantFrom(...FORMS), fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', ' ')), { maxLength: 14 })
  .map((parts) => {
    let count = 0
    const body = parts.map(([form, end]) => form + end).join('')
    const text = `# Wtựa\n\nWđầu\n\n## Story 1: Wmột\n\n${body}`
    return text.replace(/W(?=\P{L}|$|tựa|đầu|một)/gu, () => `zq${(count++).toString(36)}q`)
  })

const WORD = /zq[0-9a-z]+q/g

/** What may go without a word: what no reader of Markdown sees, or sees as something else. */
const UNSEEN: readonly RegExp[] = [
  // The name and the address of a link’s definition.
  /^ {0,3}\[[^\]]*\]: *\S*/gm,
]

/** The lines that a diagnostic tells about. */
function linesOf({ line = -9, what }: Diagnostic): readonly [from: number, to: number] {
  const after = /with the (?:(\d+) lines|line) after it/.exec(what)
  return [line, line + (after ? Number(after[1] ?? 1) : 0)]
}

function isTold(word: string, lines: readonly string[], diagnostics: readonly Diagnostic[]): boolean {
  const place = lines.findIndex((line) => line.includes(word)) + 1
  return diagnostics.some((diagnostic) => {
    const [from, to] = linesOf(diagnostic)
    return diagnostic.what.includes(word) || (from <= place && place <= to)
  })
}

function lostWords(text: string): string[] {
  const { issue, diagnostics } = readIssue({ original: text, overrides: { id: 'x' } })
  if (!issue) {
    expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
    return []
  }
  const shown = JSON.stringify(issue)
  const seen = UNSEEN.reduce((rest, unseen) => rest.replace(unseen, ''), text)
  const lines = text.split('\n')
  return (seen.match(WORD) ?? []).filter((word) => !shown.includes(word) && !isTold(word, lines, diagnostics))
}

test(
  'no word of a newsletter gets lost without a word about it',
  () => {
    fc.assert(
      fc.property(newsletter, (text) => {
        expect(lostWords(text), text).toEqual([])
      }),
      { numRuns: runs(500) },
    )
  },
  PATIENCE,
)

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  newsletter.map((text) => new TextEncoder().encode(text)),
  fc
    .tuple(newsletter, fc.nat(), fc.integer({ min: 0, max: 255 }))
    .map(([text, at, byte]) => new TextEncoder().encode(text).with(at % Math.max(1, text.length), byte)),
)

test(
  'whatever bytes come as a newsletter, there is an issue or an error that names its file',
  () => {
    fc.assert(
      fc.property(bytes, (received) => {
        const decoded = decodeNewsletter(received, 'vi.md')
        const read =
          decoded.text === undefined ? undefined : readIssue({ original: decoded.text, overrides: { id: 'x' } })
        const diagnostics = [...decoded.diagnostics, ...(read?.diagnostics ?? [])]
        const hasError = diagnostics.some(({ severity }) => severity === 'error')
        expect(read?.issue !== undefined || hasError).toBe(true)
        for (const { file, what, remedy } of diagnostics) expect([file, what, remedy]).not.toContain('')
      }),
      { numRuns: runs(500) },
    )
  },
  PATIENCE,
)

/** Parts that have made parsers slow, alone and in pairs. */
const PARTS: readonly string[] = [
  ...[
    'a',
    ' ',
    '\t',
    '\n',
    '> ',
    '- ',
    '1. ',
    '* ',
    '*',
    '_',
    '~',
    '`',
    '[',
    ']',
    '](b)',
    '![',
    '<',
    '<!--',
    '</a>',
    '&',
    '|',
  ],
  ...[
    '\n|',
    '|-',
    '#',
    '\n# ',
    '=',
    '\n---\n',
    '\\',
    '"',
    "'",
    '(',
    ')',
    ':',
    'http://',
    'www.',
    '@',
    '.',
    '-',
    '{#a}',
    '\u0301',
  ],
  ...[
    '👉',
    '1️⃣',
    'arXiv:',
    '10.1000/',
    '**a** ',
    '*a **a ',
    'a]',
    '[a]: b\n',
    '[^a]',
    '- a\n',
    '\n\n- ',
    '  - ',
    '\n\n',
    '“',
    '«',
    '\u200b',
  ],
]

/** Best of a few tries, in milliseconds. */
function timeOf(text: string): number {
  const tries = Array.from({ length: 3 }, () => {
    const start = performance.now()
    readIssue({ original: `# T\n\n## Story 1: S\n\n${text}`, overrides: { id: 'x' } })
    return performance.now() - start
  })
  return Math.min(...tries)
}

// A clock measures the machine too, so this is no part of the daily tests: npm run fuzz.
if (process.env.FUZZ_RUNS !== undefined) {
  test(
    'four times the text takes nothing like sixteen times the time, whatever it is made of',
    () => {
      const pair = fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom('', ...PARTS)).map((parts) => parts.join(''))
      fc.assert(
        fc.property(pair, (part) => {
          const repeated = (length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length)
          const isQuick = () => {
            const [short, long] = [timeOf(repeated(5000)), timeOf(repeated(20_000))]
            // Below a few milliseconds a clock measures the machine, not the parser.
            return long < Math.max(short * 4 * 3, 120)
          }
          // What grows with the square is slow each time; a machine that was busy elsewhere is not.
          expect(isQuick() || isQuick() || isQuick(), JSON.stringify(part)).toBe(true)
        }),
        { numRuns: Math.min(runs(12), 3000) },
      )
    },
    PATIENCE,
  )
}
