import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parseIssue } from '#domain/parse-issue.ts'
import { contentCommand } from '#publishing/content-command.ts'
import { idsCommand } from '#publishing/ids-command.ts'
import { importCommand } from '#publishing/import-command.ts'
import { newCommand } from '#publishing/new-command.ts'
import { schemaCommand } from '#publishing/schema-command.ts'
import { speak } from './spoken.ts'
import { FIXTURES, makeFolder, makeProject, put } from './temporary-folder.ts'

const PATIENCE = 30_000
const FILE = 'newsletter-2025-02-03.md'
const ENGLISH = 'newsletter-2025-02-03.en.md'
const HOUSE = path.join(import.meta.dirname, '../..')

/** A folder with a newsletter as received, and no content yet. */
function receive(): string {
  const root = makeFolder()
  for (const file of [FILE, ENGLISH]) copyFileSync(path.join(FIXTURES, file), path.join(root, file))
  return root
}

const readIssueFile = (root: string, file: string) => readFileSync(path.join(root, 'content/2025-02-03', file), 'utf8')

test('a newsletter becomes an issue folder, with one summary', async () => {
  const root = receive()
  const said = await speak(importCommand, root, [FILE])
  expect(said.errors).toContain('is taken from the file’s name')
  expect(said).toMatchObject({ exitCode: 0, output: 'content/2025-02-03: 1 story, 1 paper, written to vi.md.\n' })
  expect(readdirSync(path.join(root, 'content'))).toEqual(['2025-02-03'])
  expect(readdirSync(path.join(root, 'content/2025-02-03'))).toEqual(['vi.md'])
})

test('the date in a file’s name is taken where nothing else says it, and said so', async () => {
  const said = await speak(importCommand, receive(), [FILE, '--json'])
  expect(JSON.parse(said.output)).toMatchObject({ id: '2025-02-03', date: '2025-02-03' })
  expect(said.errors).toMatch(/newsletter-2025-02-03\.md: note: .*2025-02-03 is taken from the file’s name/)
})

test('what the command line says stands above the file', async () => {
  const options = ['--id', 'wind', '--date', '2025-02-04', '--number', '7']
  const said = await speak(importCommand, receive(), [FILE, '--json', ...options])
  expect(JSON.parse(said.output)).toMatchObject({ id: 'wind', date: '2025-02-04', number: 7 })
})

test('--json prints the issue and writes nothing', async () => {
  const root = receive()
  const said = await speak(importCommand, root, [FILE, '--english', ENGLISH, '--json'])
  expect(said.exitCode).toBe(0)
  const issue = parseIssue('printed', JSON.parse(said.output))
  expect(issue.title).toEqual({ vi: 'Gió lên rồi!', en: 'The wind is up!' })
  expect(issue.papers[0]).toMatchObject({ arxivId: '2402.02345', version: 1 })
  expect(existsSync(path.join(root, 'content'))).toBe(false)
})

test('what was imported builds as it is, in both languages, and reads as it was imported', async () => {
  const root = receive()
  const printed = await speak(importCommand, root, [FILE, '--english', ENGLISH, '--json'])
  await speak(importCommand, root, [FILE, '--english', ENGLISH])
  copyFileSync(path.join(FIXTURES, 'content/site.json'), path.join(root, 'content/site.json'))
  expect(await speak(contentCommand, root)).toMatchObject({ exitCode: 0, errors: '' })
  const built: unknown = JSON.parse(readFileSync(path.join(root, 'public/issues/2025-02-03.json'), 'utf8'))
  expect(built).toEqual(JSON.parse(printed.output))
})

test('the same input gives the same bytes', async () => {
  const [one, other] = [receive(), receive()]
  for (const root of [one, other]) await speak(importCommand, root, [FILE, '--english', ENGLISH])
  for (const file of ['vi.md', 'en.md']) expect(readIssueFile(one, file)).toBe(readIssueFile(other, file))
})

test('an issue that is there is not overwritten unless that is said', async () => {
  const root = receive()
  await speak(importCommand, root, [FILE])
  put(path.join(root, FILE), readFileSync(path.join(root, FILE), 'utf8').replace('nói về gió', 'nói về bão'))
  const refused = await speak(importCommand, root, [FILE])
  expect(refused).toMatchObject({ exitCode: 1, output: '' })
  expect(refused.errors).toMatch(/content\/2025-02-03: error: .*--replace/)
  expect(readIssueFile(root, 'vi.md')).toContain('nói về gió')
  expect(await speak(importCommand, root, [FILE, '--replace'])).toMatchObject({ exitCode: 0 })
  expect(readIssueFile(root, 'vi.md')).toContain('nói về bão')
})

test('a translation that is there is not thrown away', async () => {
  const root = receive()
  await speak(importCommand, root, [FILE, '--english', ENGLISH])
  const refused = await speak(importCommand, root, [FILE, '--replace'])
  expect(refused.exitCode).toBe(1)
  expect(refused.errors).toContain('--english content/2025-02-03/en.md')
  expect(readIssueFile(root, 'en.md')).toContain('The wind is up!')
  const english = path.join('content/2025-02-03/en.md')
  expect(await speak(importCommand, root, [FILE, '--replace', '--english', english])).toMatchObject({ exitCode: 0 })
})

test('an import that would lose a published id is refused, and the record stays', async () => {
  const root = receive()
  await speak(importCommand, root, [FILE])
  await speak(idsCommand, root)
  const record = readIssueFile(root, 'published.json')
  put(path.join(root, FILE), readFileSync(path.join(root, FILE), 'utf8').replace(/## Lời kết[^]*/, ''))
  const refused = await speak(importCommand, root, [FILE, '--replace'])
  expect(refused.exitCode).toBe(1)
  expect(refused.errors).toMatch(/published\.json:\d+: error: .*"closing-1"/)
  expect(readIssueFile(root, 'published.json')).toBe(record)
  expect(readIssueFile(root, 'vi.md')).toContain('Lời kết')
})

test.each([
  ['no file', [], 'Which newsletter'],
  ['two files', [FILE, ENGLISH], 'One newsletter at a time'],
  ['an unknown option', [FILE, '--frobnicate'], '--frobnicate'],
  ['an option without its value', [FILE, '--id'], '--id'],
  ['an id that is no address', [FILE, '--id', '../x'], '--id'],
  ['an id that the site needs', [FILE, '--id', 'papers'], '--id papers'],
  ['a day that does not exist', [FILE, '--date', '2025-02-30'], '--date 2025-02-30'],
  ['a number that is none', [FILE, '--number', '1.5'], '--number 1.5'],
])('%s is a wrong call: said in one line, nothing written', async (_name, parameters, message) => {
  const root = receive()
  const said = await speak(importCommand, root, parameters)
  expect(said).toMatchObject({ exitCode: 2, output: '' })
  expect(said.errors).toContain(message)
  expect(existsSync(path.join(root, 'content'))).toBe(false)
})

test.each([
  ['a file that is not there', 'missing.md', undefined, 'missing.md cannot be read'],
  ['bytes that are no text', 'binary.md', Buffer.from([0x23, 0x20, 0xff, 0xfe, 0xfd]), 'binary.md:1'],
  ['an empty file', 'empty.md', '', 'empty.md'],
  ['a text without stories', 'plain.md', '# Chỉ có tiêu đề\n\nMột câu.\n', 'plain.md'],
])('%s is named, and nothing is written', async (_name, file, data, message) => {
  const root = makeFolder()
  if (data !== undefined) put(path.join(root, file), data)
  const said = await speak(importCommand, root, [file, '--date', '2025-02-03'])
  expect(said).toMatchObject({ exitCode: 1, output: '' })
  expect(said.errors).toContain(message)
  expect(existsSync(path.join(root, 'content'))).toBe(false)
})

test.each([
  [
    'a file that is not there',
    ['missing.md'],
    'missing.md cannot be read: there is no such file. Check its name and its folder.',
  ],
  ['a folder', ['folder'], 'folder cannot be read: it is a folder. Name a file in it.'],
  ['an unknown option', ['--frobnicate'], 'There is no option --frobnicate. Add --help to see how it is used.'],
  ['an option without its value', [FILE, '--id'], '--id needs a value. Add --help to see how it is used.'],
  ['a value that is not asked for', [FILE, '--json=1'], '--json takes no value. Add --help to see how it is used.'],
])('%s is told in one line of our own: what, and the remedy', async (_name, parameters, line) => {
  const root = receive()
  put(path.join(root, 'folder/note.txt'), 'x')
  expect((await speak(importCommand, root, parameters)).errors).toBe(`${line}\n`)
})

test('content cannot act on the terminal that reports it', async () => {
  const root = makeFolder()
  const text = readFileSync(path.join(FIXTURES, FILE), 'utf8')
  put(path.join(root, FILE), text.replace('http://arxiv.org/pdf/2402.02345v1', 'https://arxiv.org/abs/9999.99999'))
  const evil = '\u001b[2J.md'
  put(path.join(root, evil), readFileSync(path.join(root, FILE), 'utf8').replace('Gió lên', 'Gió \u001b]0;x\u0007lên'))
  const said = await speak(importCommand, root, [evil, '--date', '2025-02-03'])
  expect(said.errors).not.toBe('')
  expect(said.errors + said.output).not.toMatch(/[^\P{Cc}\n]/u)
})

test('two languages that are one are refused', async () => {
  const said = await speak(importCommand, receive(), [FILE, '--english', FILE])
  expect(said.exitCode).toBe(1)
  expect(said.errors).toContain('both written in vi')
})

function shell(root: string, parameters: string[]) {
  const cli = path.join(HOUSE, 'src/publishing/cli.ts')
  const loader = import.meta.resolve('tsx')
  const { INIT_CWD: _, ...env } = process.env
  return spawnSync(process.execPath, ['--import', loader, cli, ...parameters], { cwd: root, env, encoding: 'utf8' })
}

test('from the shell: exit code, summary on standard output, findings on standard error', { timeout: PATIENCE }, () => {
  const root = receive()
  const done = shell(root, ['import', FILE])
  expect(done).toMatchObject({ status: 0, stdout: 'content/2025-02-03: 1 story, 1 paper, written to vi.md.\n' })
  expect(done.stderr).toContain(': note: ')
  expect(shell(root, ['import', FILE])).toMatchObject({ status: 1, stdout: '' })
  expect(shell(root, ['import', '--date', 'x', FILE])).toMatchObject({ status: 2, stdout: '' })
})

test.each([
  ['import', importCommand],
  ['new', newCommand],
  ['content', contentCommand],
  ['ids', idsCommand],
  ['schema', schemaCommand],
])('npm run %s -- --help tells how it is used', async (name, command) => {
  const said = await speak(command, makeFolder(), ['--help'])
  expect(said).toMatchObject({ exitCode: 0, errors: '' })
  expect(said.output).toContain(`npm run ${name}`)
})

test('two imports at once leave one whole issue', { timeout: PATIENCE }, async () => {
  const root = receive()
  const runs = [FILE, FILE].map((file) => speak(importCommand, root, [file]))
  const codes = (await Promise.all(runs)).map(({ exitCode }) => exitCode)
  expect(codes.sort()).toEqual([0, 1])
  expect(readdirSync(path.join(root, 'content'))).toEqual(['2025-02-03'])
})

test('the content of the fixtures survives a recording of its ids', async () => {
  const root = makeProject()
  expect(await speak(idsCommand, root, ['2025-01-06'])).toMatchObject({ exitCode: 0 })
  expect(existsSync(path.join(root, 'content/2025-01-13/published.json'))).toBe(false)
  expect(await speak(contentCommand, root)).toMatchObject({ exitCode: 0 })
})
