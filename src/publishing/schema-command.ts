import path from 'node:path'
import { parseArgs } from 'node:util'
import { EXIT, type Command, type Workplace } from './command.ts'
import { buildFieldsReference } from './fields-reference.ts'
import { buildJsonSchemas } from './json-schema.ts'
import { writeFileWhole } from './write-file.ts'

const USAGE = `
Writes the reference that is made from the schemas: docs/*.schema.json and docs/fields.md.

  npm run schema

  --help   print this
`

/** The generated files of \`docs/\`, text by name. */
export function buildReference(): Record<string, string> {
  return { ...buildJsonSchemas(), 'fields.md': buildFieldsReference() }
}

function runSchema(parameters: string[], { terminal, root }: Workplace): number {
  parseArgs({ args: parameters, options: {} })
  for (const [name, text] of Object.entries(buildReference())) {
    const isNew = writeFileWhole(path.join(root, 'docs', name), text)
    terminal.say(`docs/${name}: ${isNew ? 'written' : 'unchanged'}.`)
  }
  return EXIT.done
}

/** `npm run schema`: the schemas → reference files. */
export const schemaCommand: Command = { usage: USAGE, run: runSchema }
