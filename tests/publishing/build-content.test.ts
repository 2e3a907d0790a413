import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { parseIssue, parseIssueIndex, parsePaperIndex } from '#domain/parse-issue.ts'
import { buildCommand } from '#publishing/build-command.ts'
import { buildContent } from '#publishing/build-content.ts'
import { contentCommand } from '#publishing/content-command.ts'
import { readContentFolder } from '#publishing/content-reader.ts'
import { idsCommand } from '#publishing/ids-command.ts'
import { newCommand } from '#publishing/new-command.ts'
import { speak } from './spoken.ts'
import { makeFolder, makeProject, put } from './temporary-folder.ts'

const build = (root: string) => buildContent(readContentFolder(path.join(root, 'content')))
const published = (root: string, name: string): unknown =>
  JSON.parse(readFileSync(path.join(root, 'public/issues', name), 'utf8'))

function edit(root: string, file: string, change: (text: string) => string): void {
  const place = path.join(root, 'content', file)
  put(place, change(readFileSync(place, 'utf8')))
}

test('a fourth story, a second issue, a missing English block and an unknown section kind need no code', () => {
  const { issues, diagnostics } = build(makeProject())
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(issues.map(({ id }) => id)).toEqual(['2025-01-20', '2025-01-13', '2025-01-06'])
  const four = issues[1]
  expect(four?.stories.map(({ id }) => id)).toEqual(['rain', 'bread', 'kite', 'moss'])
  const own = four?.stories[1]?.sections.find(({ title }) => title?.en === 'A word from the baker')
  expect(own?.blocks[0]).toMatchObject({ text: { vi: 'Bột cần thời gian.', en: 'Dough needs time.' } })
  const untranslated = four?.stories[3]?.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => !('en' in (block.type === 'table' ? {} : block.text)))
  expect(untranslated).toMatchObject([{ text: { vi: 'Ảnh chỉ chụp vào buổi sáng.' } }])
})

test('an issue without translation is an issue, and a single warning names the file that is missing', () => {
  const { issues, diagnostics } = build(makeProject())
  expect(issues.find(({ id }) => id === '2025-01-20')?.title).toEqual({ vi: 'Chỉ có một chuyện' })
  const missing = diagnostics.filter(({ code }) => code === 'no-translation')
  expect(missing).toMatchObject([{ severity: 'warning', file: 'content/2025-01-20' }])
  expect(missing[0]?.what).toContain('content/2025-01-20/en.md is missing')
})

test('the data that is written is what the app can read', async () => {
  const root = makeProject()
  const said = await speak(contentCommand, root)
  expect(said).toMatchObject({ exitCode: 0 })
  expect(said.output).toMatch(/^public\/issues: 3 issues, 4 papers; \d+ files written, 0 removed\.\n$/)
  expect(readdirSync(path.join(root, 'public/issues')).sort()).toEqual([
    '2025-01-06.json',
    '2025-01-13.json',
    '2025-01-20.json',
    'briefing',
    'briefing.json',
    'index',
    'index.json',
    'paper-years',
    'papers',
    'papers.json',
    'topics.json',
  ])
  expect(readdirSync(path.join(root, 'public/issues/papers'))).toContain('arxiv-2404.04567.json')
  expect(parseIssue('issue', published(root, '2025-01-13.json')).stories).toHaveLength(4)
  expect(parseIssueIndex('index', published(root, 'index.json')).issues).toHaveLength(3)
  const moss = parsePaperIndex('papers', published(root, 'papers.json')).papers.find(
    ({ paper }) => paper.arxivId === '2404.04567',
  )
  expect(moss?.appearances.map(({ issueId }) => issueId)).toEqual(['2025-01-20', '2025-01-13'])
})

test('a file that has not changed is left alone, and what is no more is removed', async () => {
  const root = makeProject()
  await speak(contentCommand, root)
  const kept = path.join(root, 'public/issues/2025-01-06.json')
  utimesSync(kept, 1, 1)
  rmSync(path.join(root, 'content/2025-01-20'), { recursive: true })
  put(path.join(root, 'public/issues/.tmp-1-dead'), '{')
  const said = await speak(contentCommand, root)
  expect(said.output).toContain(', 2 removed')
  expect(statSync(kept).mtimeMs).toBe(1000)
  expect(existsSync(path.join(root, 'public/issues/2025-01-20.json'))).toBe(false)
})

test('a broken issue is named with all that is wrong in it, and nothing is written', async () => {
  const root = makeProject()
  await speak(contentCommand, root)
  edit(root, '2025-01-06/vi.md', (text) =>
    text.replace('date: 2025-01-06', 'date: 2025-13-01').replace('number: 1', 'number: x'),
  )
  edit(root, '2025-01-13/vi.md', (text) => text.replace('# Bốn chuyện nhỏ', '# Bốn chuyện to'))
  const said = await speak(contentCommand, root)
  expect(said).toMatchObject({ exitCode: 1, output: '' })
  expect(said.errors).toMatch(/content\/2025-01-06\/vi\.md:\d+.*error/)
  expect(said.errors.match(/content\/2025-01-06\/vi\.md.*error/g)?.length).toBeGreaterThan(1)
  expect(JSON.stringify(published(root, '2025-01-13.json'))).toContain('Bốn chuyện nhỏ')
})

test('a warning is printed and stops nothing', async () => {
  const root = makeProject()
  edit(root, '2025-01-13/vi.md', (text) => text.replace('number: 2', 'number: 1'))
  const said = await speak(contentCommand, root)
  expect(said.exitCode).toBe(0)
  expect(said.errors).toContain('Number 1 is also the number of issue')
})

test.each([
  [
    'a folder without language files',
    '2025-03-03/note.txt',
    'x',
    'content/2025-03-03: error: The folder has neither vi.md nor en.md',
  ],
  ['site.json that is no JSON', 'site.json', '{', 'content/site.json: error: The file is not JSON'],
  ['site.json with a wrong field', 'site.json', '{"newsletter":""}', 'content/site.json: error: newsletter: is empty'],
  [
    'a record of ids that is damaged',
    '2025-01-06/published.json',
    '[',
    'content/2025-01-06/published.json: error: The file is not JSON',
  ],
])('%s fails by name', async (_name, file, text, message) => {
  const root = makeProject()
  put(path.join(root, 'content', file), text)
  const said = await speak(contentCommand, root)
  expect(said.exitCode).toBe(1)
  expect(said.errors).toContain(message)
})

test.each([
  'https://%/',
  'https://x.example:99999/',
  'https://x.example:0/',
  'https://anna:secret@x.example/',
  'https://x.example/?page=1',
  'https://x.example/#top',
  'https://x.example//tin/',
  'https://x.example/../tin/',
  'https://256.1.1.1/',
  'https://',
  'http://x.example/',
  'x.example',
])('%s is no address of a site, and every command that needs one says so', async (address) => {
  const root = makeProject()
  edit(root, 'site.json', (text) => text.replace('https://window.example/', address))
  for (const command of [contentCommand, buildCommand]) {
    const said = await speak(command, root)
    expect(said.exitCode).toBe(1)
    expect(said.errors).toMatch(
      /^content\/site\.json: error: address: is not the https address of a site, [^\n]*\. Correct it [^\n]*\.\n/,
    )
  }
})

test.each(['https://x.example', 'https://x.example:8443/tin/', 'https://10.0.0.1/a.b/c/', 'https://localhost:4173/'])(
  '%s is an address of a site',
  (address) => {
    const root = makeProject()
    edit(root, 'site.json', (text) => text.replace('https://window.example/', address))
    expect(build(root).site?.address).toBe(address)
  },
)

test.each([
  ['a mark that turns direction', String.raw`Safe\u202egnp`, 'warning', 'U+202E', 'Safegnp'],
  ['a mark that turns direction, as it is', 'Safe\u202egnp', 'warning', 'U+202E', 'Safegnp'],
  ['a character without width', String.raw`Safe\u200bgnp`, 'note', 'U+200B', 'Safegnp'],
])('%s is told of with its place in site.json, and taken out', (_name, written, severity, code, name) => {
  const root = makeProject()
  edit(root, 'site.json', (text) => text.replace('Cửa sổ nhỏ', written))
  const { site, diagnostics } = build(root)
  const told = diagnostics.filter(({ file }) => file === 'content/site.json')
  expect(told).toMatchObject([{ severity, line: 2, column: 22 }])
  expect(told[0]?.what).toContain(code)
  expect(site?.newsletter).toBe(name)
})

test.each([
  ['the newsletter', 'newsletter', { newsletter: 'A\u202eB' }],
  ['the organisation', 'organisation', { organisation: 'A\u202eB' }],
  ['its own name of a language', 'languages', { languages: { vi: 'A\u202eB', en: 'A\u202eB' } }],
  ['a topic', 'topics', { topics: { bread: { vi: 'A\u202eB' } } }],
  ['the tagline', 'tagline', { tagline: { vi: 'A\u202eB' } }],
] as const)('no hidden character gets through in the name of %s', (_name, field, change) => {
  const root = makeProject()
  edit(root, 'site.json', (text) => JSON.stringify({ ...v.parse(v.looseObject({}), JSON.parse(text)), ...change }))
  const { site, diagnostics } = build(root)
  expect(diagnostics.map(({ code }) => code)).toContain('hidden-characters')
  expect(JSON.stringify(site?.[field])).toMatch(/"AB"/)
  expect(JSON.stringify(site)).not.toContain('\u202e')
})

test.each([
  ['NUL', String.raw`FC\u0000I`, 'U+0000'],
  ['a line break', String.raw`FC\nI`, 'U+000A'],
  ['a control character as it is', 'FC\u0085I', 'U+0085'],
])('%s in site.json is an error with its place', async (_name, written, code) => {
  const root = makeProject()
  edit(root, 'site.json', (text) => text.replace('Cửa sổ nhỏ', written))
  const said = await speak(contentCommand, root)
  expect(said.exitCode).toBe(1)
  expect(said.errors).toContain(
    `content/site.json:2:20: error: A control character, which no name holds (${code}). Take it out.\n`,
  )
})

test('a site.json with tabs and the line ends of Windows is as good as any', () => {
  const root = makeProject()
  edit(root, 'site.json', (text) => text.replaceAll('  ', '\t').replaceAll('\n', '\r\n'))
  expect(build(root).diagnostics.filter(({ file }) => file === 'content/site.json')).toEqual([])
})

test.each([
  ['whose name is not its id', '2025-01-06', 'moved', 'not the issue’s id'],
  ['whose name would hide a list', '2025-01-06', 'index', 'is the name of a list of the site'],
  ['whose name is no address', '2025-01-06', 'Số 1', 'cannot be part of an address'],
])('a folder %s fails by name', (_name, from, to, what) => {
  const root = makeProject()
  for (const file of ['vi.md', 'en.md']) {
    const text = readFileSync(path.join(root, 'content', from, file), 'utf8')
    put(path.join(root, 'content', to, file), to === 'index' ? text.replace(`id: ${from}`, 'id: index') : text)
  }
  const found = build(root).diagnostics.filter(({ severity }) => severity === 'error')
  expect(found.map((one) => `${one.file} ${one.what}`).join()).toContain(what)
})

test('two originals, or none, fail by name', () => {
  const root = makeProject()
  edit(root, '2025-01-06/en.md', (text) => text.replace('language: en', 'language: en\noriginal: true'))
  edit(root, '2025-01-13/vi.md', (text) => text.replace('original: true\n', ''))
  const found = build(root).diagnostics.filter(({ code }) => code === 'no-single-original')
  expect(found.map(({ file }) => file)).toEqual(['content/2025-01-06', 'content/2025-01-13'])
})

test('a block inserted before published ones without an id of its own fails the build, with one it does not', async () => {
  const root = makeProject()
  await speak(idsCommand, root)
  const before = readFileSync(path.join(root, 'content/2025-01-06/vi.md'), 'utf8')
  const insert = (words: string) =>
    edit(root, '2025-01-06/vi.md', () => before.replace('Cảm biến rẻ', `${words}\n\nCảm biến rẻ`))
  insert('Mưa là gì?')
  const refused = await speak(contentCommand, root)
  expect(refused.exitCode).toBe(1)
  expect(refused.errors).toMatch(/published\.json:\d+: error: .*"rain-problem-1".*\{#rain-problem-1-note\}/)
  insert('Mưa là gì? {#rain-problem-1-note}')
  expect(await speak(contentCommand, root)).toMatchObject({ exitCode: 0 })
})

test('issues whose ids are not recorded are named only when asked', async () => {
  const root = makeProject()
  expect((await speak(contentCommand, root)).errors).not.toContain('not recorded')
  expect((await speak(contentCommand, root, ['--verbose'])).errors).toContain('are not recorded')
})

test('a new issue is laid out in both languages with the next number, and builds as it is', async () => {
  const root = makeProject()
  const said = await speak(newCommand, root, ['--date', '2025-02-10'])
  expect(said).toMatchObject({ exitCode: 0, errors: '' })
  expect(said.output).toContain('content/2025-02-10: issue 4')
  const { issues, diagnostics } = build(root)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(issues[0]).toMatchObject({ id: '2025-02-10', date: '2025-02-10', number: 4, original: 'vi' })
  const kinds = issues[0]?.stories[0]?.sections.map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['problem', 'solution', 'analogy', 'highlights']))
  expect(issues[0]?.stories[0]?.why).toBeDefined()
})

test('a new issue is warned of, file by file, as long as the words of the layout are in it', async () => {
  const root = makeProject()
  await speak(newCommand, root, ['--date', '2025-02-10'])
  const warned = () =>
    build(root)
      .diagnostics.filter(({ code }) => code === 'placeholder')
      .map(({ severity, file, line }) => [severity, file, line])
  const english = ['warning', 'content/2025-02-10/en.md', 6]
  expect(warned()).toEqual([['warning', 'content/2025-02-10/vi.md', expect.any(Number)], english])
  put(path.join(root, 'content/2025-02-10/vi.md'), readFileSync(path.join(root, 'content/2025-01-06/vi.md'), 'utf8'))
  expect(warned()).toEqual([english])
})

test('the first issue of all is number 1', async () => {
  const root = makeFolder()
  put(path.join(root, 'content/site.json'), readFileSync('content/site.json', 'utf8'))
  const said = await speak(newCommand, root, ['--date', '2025-02-10', '--id', '20250210'])
  expect(said.output).toContain('content/20250210: issue 1')
})

test('an issue that is there is no reason to offer options that this command lacks', async () => {
  const said = await speak(newCommand, makeProject(), ['--date', '2025-01-06'])
  expect(said.errors).not.toContain('--replace')
  expect(said.errors).toContain('--date')
})

test('an issue that is there is the one thing said of it: none of its recorded ids is lost', async () => {
  const root = makeProject()
  await speak(idsCommand, root)
  const said = await speak(newCommand, root, ['--date', '2025-01-06'])
  expect(said).toMatchObject({ exitCode: 1, output: '' })
  expect(said.errors).toMatch(/^content\/2025-01-06: error: The issue is there already[^\n]*\n1 error\n$/)
})

test('where site.json is broken, no topic is said to lack a name', async () => {
  const root = makeProject()
  edit(root, '2025-01-06/vi.md', (text) => text.replace('number: 1', 'number: 1\ntopics: { rain: [measuring] }'))
  expect((await speak(contentCommand, root)).errors).toContain('The topic measuring has no name')
  put(path.join(root, 'content/site.json'), '{')
  const said = await speak(contentCommand, root)
  expect(said.errors).toContain('content/site.json: error: The file is not JSON')
  expect(said.errors).not.toContain('has no name')
})

test.each([
  ['without its day', [], 2],
  ['of an issue that is there', ['--date', '2025-01-06'], 1],
])('laying out an issue %s writes nothing', async (_name, parameters, exitCode) => {
  const root = makeProject()
  const before = readFileSync(path.join(root, 'content/2025-01-06/vi.md'), 'utf8')
  expect(await speak(newCommand, root, parameters)).toMatchObject({ exitCode, output: '' })
  expect(readFileSync(path.join(root, 'content/2025-01-06/vi.md'), 'utf8')).toBe(before)
})
