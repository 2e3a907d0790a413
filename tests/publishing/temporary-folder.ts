import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'

/** The content that these tests publish. */
export const FIXTURES = path.join(import.meta.dirname, 'fixtures')

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** An empty folder that is gone after the tests of its file. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'publishing-'))
  made.push(folder)
  return folder
}

/** A project folder of its own for the test, with the content of the fixtures. */
export function makeProject(): string {
  const root = makeFolder()
  cpSync(path.join(FIXTURES, 'content'), path.join(root, 'content'), { recursive: true })
  return root
}

/** Writes text into a file, making its folders. */
export function put(file: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}
