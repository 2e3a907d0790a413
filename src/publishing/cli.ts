import process from 'node:process'
import type { Command } from './command.ts'
import { runCommandLine } from './run-command-line.ts'
import { createTerminal } from './terminal.ts'

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./import-command.ts')).importCommand,
  new: async () => (await import('./new-command.ts')).newCommand,
  content: async () => (await import('./content-command.ts')).contentCommand,
  sources: async () => (await import('./sources-command.ts')).sourcesCommand,
  ids: async () => (await import('./ids-command.ts')).idsCommand,
  schema: async () => (await import('./schema-command.ts')).schemaCommand,
  build: async () => (await import('./build-command.ts')).buildCommand,
  upload: async () => (await import('./upload/upload-command.ts')).uploadCommand,
  start: async () => (await import('./start-command.ts')).startCommand,
  generate: async () => (await import('./generate/generate-command.ts')).generateCommand,
}

/** A reader of our output that has had enough (`| head`) is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const [name = '', ...parameters] = process.argv.slice(2)
const terminal = createTerminal({ output: process.stdout, errors: process.stderr, environment: process.env })
const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
if (load) {
  const root = process.cwd()
  const workplace = { terminal, root, calledFrom: process.env.INIT_CWD ?? root }
  process.exitCode = await runCommandLine({ command: await load(), parameters, workplace })
} else {
  terminal.complain(`“${name}” is no command; there are ${Object.keys(COMMANDS).join(', ')}.`, 'red')
  process.exitCode = 2
}
