import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildFromContent } from './build-command.ts'
import { EXIT, type Command, type Workplace } from './command.ts'
import { parseBase } from './parse-base.ts'
import { serveSite } from './serve.ts'
import { UsageError } from './usage-error.ts'
import { errorCode } from './write-file.ts'

const USAGE = `
Builds the content and the app, serves the site and prints its address.

  npm start [-- options]

  --port N       port to serve on (else: the first free one from 4173 on)
  --base /path/  base path of the site (else: BASE_PATH of the environment, else /)
  --host HOST    address to listen on (else: 127.0.0.1, this machine only)
  --no-build     serve what was built before
  --help         print this
`

const OPTIONS = {
  port: { type: 'string' },
  base: { type: 'string' },
  host: { type: 'string' },
  'no-build': { type: 'boolean', default: false },
} as const

function parsePort(port: string | undefined): number | undefined {
  if (port === undefined) return undefined
  const number = Number(port)
  if (/^\d{1,5}$/.test(port) && number <= 65_535) return number
  throw new UsageError(`--port ${port}: a port is a whole number up to 65535.`)
}

async function runStart(parameters: string[], workplace: Workplace): Promise<number> {
  const { terminal, root } = workplace
  const { values } = parseArgs({ args: parameters, options: OPTIONS })
  const port = parsePort(values.port)
  const base = parseBase(values.base ?? process.env.BASE_PATH ?? '/')
  const folder = path.join(root, 'dist')
  if (!values['no-build']) {
    const code = await buildFromContent({ base, out: 'dist' }, workplace)
    if (code !== EXIT.done) return code
  }
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error('dist/ holds no site; run npm start without --no-build.')
  try {
    const { url } = await serveSite({ folder, base, port, host: values.host })
    terminal.say(`The site is at ${url} (stop with Ctrl+C).`, 'green')
  } catch (error) {
    if (errorCode(error) !== 'EADDRINUSE') throw error
    throw new Error(`Port ${port} is taken; leave --port out for a free one.`, { cause: error })
  }
  return EXIT.done
}

/** `npm start`: builds the site and serves it. */
export const startCommand: Command = { usage: USAGE, run: runStart }
