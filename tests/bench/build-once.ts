import process from 'node:process'
import { buildFromContent } from '#publishing/build-command.ts'
import { createTerminal } from '#publishing/terminal.ts'

/**
 * One build in a process of its own, so that its memory is its own: `tsx build-once.ts FOLDER`, with the content that
 * CONTENT_DIR names. Tells the process that has started it what it took.
 */
const [out = ''] = process.argv.slice(2)
const root = process.cwd()
const silent = { write: () => true }
const terminal = createTerminal({ output: silent, errors: process.stderr, environment: {} })
const start = performance.now()
const code = await buildFromContent({ base: '/', out }, { terminal, root, calledFrom: root })
process.send?.({ code, seconds: (performance.now() - start) / 1000, peak: process.resourceUsage().maxRSS / 1000 })
