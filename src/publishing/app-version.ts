import fs from 'node:fs'
import * as v from 'valibot'

const manifestSchema = v.object({ version: v.string() })

/** The app’s version, from its own `package.json`. */
export function readAppVersion(): string {
  const file = new URL('../../package.json', import.meta.url)
  return v.parse(manifestSchema, JSON.parse(fs.readFileSync(file, 'utf8'))).version
}
