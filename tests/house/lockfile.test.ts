import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { root } from './source-files.ts'

const versions = v.optional(v.record(v.string(), v.string()), {})
const PackageSchema = v.object({ optionalDependencies: versions, resolved: v.optional(v.string()) })
const LockSchema = v.object({ packages: v.record(v.string(), PackageSchema) })

const { packages } = v.parse(LockSchema, JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))

/** Names of the packages that a dependency wants on some machine and that the lock file does not hold. */
function missingOptionals(): string[] {
  const held = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)))
  const wanted = Object.values(packages).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies))
  return wanted.filter((name) => !held.has(name))
}

test('npm ci finds every package in the lock file, on every kind of machine', () => {
  expect(missingOptionals()).toEqual([])
})

test('the lock file leaves the choice of a registry to whoever installs', () => {
  expect(Object.values(packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([])
})
