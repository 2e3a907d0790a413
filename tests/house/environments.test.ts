import { join } from 'node:path'
import ts from 'typescript'
import { expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const root = join(import.meta.dirname, '../..')

/** Type-checks one planted file as if it stood in the room of a tsconfig, without writing it. */
function messagesFor(configFile: string, plantedFile: string, text: string): string[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, configFile),
    { incremental: false, composite: false },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  )
  if (!config) throw new Error(`${configFile} cannot be read`)
  const path = join(root, plantedFile)
  const host = ts.createCompilerHost(config.options)
  const { fileExists, readFile } = host
  host.fileExists = (file) => file === path || fileExists(file)
  host.readFile = (file) => (file === path ? text : readFile(file))
  const program = ts.createProgram([path], config.options, host)
  const source = program.getSourceFile(path)
  return program
    .getSemanticDiagnostics(source)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

test.each([
  { room: 'domain', config: 'src/domain/tsconfig.json', word: 'window' },
  { room: 'domain', config: 'src/domain/tsconfig.json', word: 'process' },
  { room: 'domain', config: 'src/domain/tsconfig.json', word: 'fetch' },
  { room: 'newsletter', config: 'src/newsletter/tsconfig.json', word: 'document' },
  { room: 'newsletter', config: 'src/newsletter/tsconfig.json', word: 'Buffer' },
  { room: 'newsletter', config: 'src/newsletter/tsconfig.json', word: 'fetch' },
  { room: 'pages', config: 'src/tsconfig.json', word: 'process' },
  { room: 'data', config: 'src/tsconfig.json', word: 'Buffer' },
])('$word does not exist in $room', ({ room, config, word }) => {
  const [message = 'it compiles'] = messagesFor(config, `src/${room}/planted.ts`, `export const planted = ${word}\n`)
  expect(message).toMatch(new RegExp(`^Cannot find name '${word}'`))
})

test.each([
  { room: 'newsletter', config: 'src/newsletter/tsconfig.json', text: `export const words = new Map([['a', 1]])` },
  { room: 'pages', config: 'src/tsconfig.json', text: 'export const place = window.location' },
  { room: 'publishing', config: 'tsconfig.json', text: 'export const folder = process.cwd()' },
])('what belongs to $room exists there', ({ room, config, text }) => {
  expect(messagesFor(config, `src/${room}/planted.ts`, text)).toEqual([])
})
