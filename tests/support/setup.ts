import { afterEach, beforeEach } from 'vitest'
import { guardConsole, releaseConsole } from './console-guard.ts'

beforeEach(guardConsole)

afterEach(() => {
  const faults = releaseConsole()
  if (faults.length > 0) throw new Error(`The console was not as quiet as promised.\n${faults.join('\n')}`)
})
