import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const root = join(import.meta.dirname, '../..')
const RulesSchema = v.object({ forbidden: v.array(v.object({ name: v.string() })) })
const rules = v.parse(RulesSchema, createRequire(import.meta.url)('../../dependency-rules.cjs'))

/** A file of the planted house, with the one import that breaks (or keeps) the rule. */
interface Planted {
  readonly rule: string
  readonly file: string
  readonly text: string
}

const VIOLATIONS: readonly Planted[] = [
  { rule: 'domain-looks-up', file: 'domain/a.ts', text: `import '#ui/target.ts'` },
  { rule: 'newsletter-i18n-ui-data-looks-up', file: 'ui/b.ts', text: `import '#pages/target.ts'` },
  { rule: 'newsletter-i18n-ui-data-looks-up', file: 'newsletter/b.ts', text: `import '#publishing/target.ts'` },
  { rule: 'features-looks-up', file: 'features/library/c.ts', text: `import '#pages/target.ts'` },
  { rule: 'pages-looks-up', file: 'pages/d.ts', text: `import '#app/target.ts'` },
  { rule: 'app-service-worker-looks-up', file: 'app/e.ts', text: `import '#publishing/target.ts'` },
  { rule: 'newsletter-i18n-ui-data-meet', file: 'data/f.ts', text: `import '#i18n/target.ts'` },
  { rule: 'newsletter-i18n-ui-data-meet', file: 'newsletter/f.ts', text: `import type { T } from '#data/target.ts'` },
  { rule: 'app-service-worker-meet', file: 'app/g.ts', text: `import '#service-worker/target.ts'` },
  { rule: 'features-meet', file: 'features/library/h.ts', text: `import '#features/reading/target.ts'` },
  { rule: 'feature-without-a-folder', file: 'features/i.ts', text: `import '#domain/target.ts'` },
  { rule: 'room-without-a-floor', file: 'pages/j.ts', text: `import '#attic/target.ts'` },
  { rule: 'floorless-importer', file: 'attic/k.ts', text: `import '#domain/target.ts'` },
  { rule: 'service-worker-grows', file: 'service-worker/l.ts', text: `import '#data/target.ts'` },
  { rule: 'ui-knows-the-domain', file: 'ui/m.ts', text: `import '#domain/target.ts'` },
  { rule: 'domain-is-impure', file: 'domain/n.ts', text: `import 'react'` },
  { rule: 'newsletter-is-impure', file: 'newsletter/o.ts', text: `import 'react'` },
  { rule: 'node-in-the-browser', file: 'newsletter/p.ts', text: `import 'node:fs'` },
  { rule: 'node-in-the-browser', file: 'app/p.ts', text: `import 'path'` },
  { rule: 'publishing-side-door', file: 'publishing/q.ts', text: `import '#ui/target.ts'` },
  { rule: 'prerender-statically-linked', file: 'publishing/r.ts', text: `import '#app/entry-server.tsx'` },
  { rule: 'source-leaves-the-house', file: 'data/s.ts', text: `import '../../content/site.json'` },
  { rule: 'cycle', file: 'pages/t.ts', text: `import './t.ts'; import './target-of-t.ts'` },
  { rule: 'unresolved', file: 'pages/u.ts', text: `import './nowhere.ts'` },
]

const PERMITTED: readonly Planted[] = [
  { rule: 'the validator', file: 'domain/ok-a.ts', text: `import 'valibot'` },
  {
    rule: 'Markdown and YAML',
    file: 'newsletter/ok-b.ts',
    text: `import 'unified'; import 'yaml'; import '#domain/target.ts'`,
  },
  { rule: 'types of Markdown', file: 'newsletter/ok-c.ts', text: `import type { Root } from 'mdast'` },
  {
    rule: 'what a page joins',
    file: 'pages/ok-d.ts',
    text: `import '#features/reading/target.ts'; import '#data/target.ts'`,
  },
  {
    rule: 'what publishing reads',
    file: 'publishing/ok-e.ts',
    text: `import type { T } from '#app/entry-server.tsx'; import '#newsletter/target.ts'; import '#i18n/target.ts'; import 'node:fs'`,
  },
  { rule: 'the door on social cards', file: 'publishing/ok-h.ts', text: `import '#ui/cover-geometry.ts'` },
  { rule: 'a virtual module', file: 'app/ok-f.ts', text: `import 'virtual:site'` },
  { rule: 'the fonts that the build makes', file: 'app/ok-g.ts', text: `import '#ui/fonts/fonts.css'` },
]

const TARGETS = ['domain', 'newsletter', 'i18n', 'ui', 'data', 'features/reading', 'pages', 'app', 'service-worker']
  .concat('publishing', 'attic')
  .map((room) => ({ file: `${room}/target.ts`, text: 'export type T = string' }))

const PLAIN_FILES = [
  ...TARGETS,
  { file: 'app/entry-server.tsx', text: 'export type T = string' },
  { file: 'ui/cover-geometry.ts', text: 'export type T = string' },
  { file: 'pages/target-of-t.ts', text: `import './t.ts'` },
]

let house = ''
let broken = new Map<string, Set<string>>()

/** Breaks of rules in a tree of sources: rule names by the file that imports. */
async function inspect(baseDir: string): Promise<Map<string, Set<string>>> {
  const options = await extractOptions(join(root, 'dependency-rules.cjs'))
  const { output } = await cruise(['src'], { ...options, baseDir })
  if (typeof output === 'string') throw new Error(output)
  return byFile(output)
}

function byFile(result: ICruiseResult): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const { from, rule } of result.summary.violations) {
    found.set(from, (found.get(from) ?? new Set()).add(rule.name))
  }
  return found
}

async function plant(files: readonly { readonly file: string; readonly text: string }[]): Promise<void> {
  for (const { file, text } of files) {
    const path = join(house, 'src', file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, `${text}\n`)
  }
}

beforeAll(async () => {
  await mkdir(join(root, '.cache'), { recursive: true })
  house = await mkdtemp(join(root, '.cache/planted-'))
  await mkdir(join(house, 'content'))
  await writeFile(join(house, 'content/site.json'), '{}')
  await writeFile(join(house, 'package.json'), JSON.stringify({ type: 'module', imports: { '#*': './src/*' } }))
  await plant([...VIOLATIONS, ...PERMITTED, ...PLAIN_FILES])
  broken = await inspect(house)
})

afterAll(() => rm(house, { recursive: true, force: true }))

test.each(VIOLATIONS)('$rule is reported for $file', ({ rule, file }) => {
  expect([...(broken.get(`src/${file}`) ?? [])]).toContain(rule)
})

test.each(PERMITTED)('$rule may be imported by $file', ({ file }) => {
  expect([...(broken.get(`src/${file}`) ?? [])]).toEqual([])
})

test('every rule of the floor plan has been seen to catch something', () => {
  const planted = new Set(VIOLATIONS.map(({ rule }) => rule))
  expect(rules.forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([])
})

test('the house itself keeps the plan', async () => {
  expect(await inspect(root)).toEqual(new Map())
})
