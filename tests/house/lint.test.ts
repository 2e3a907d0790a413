import { join } from 'node:path'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const eslint = new ESLint({
  cwd: join(import.meta.dirname, '../..'),
  overrideConfig: { files: ['**/*.{ts,tsx}'], ...tseslint.configs.disableTypeChecked },
})

/** The rules that a text breaks when it stands in a file. */
async function brokenRules(filePath: string, code: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(code, { filePath })
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))
}

const many = (count: number, line: string) => Array.from({ length: count }, () => line).join('\n')

test.each([
  {
    promise: 'nothing is of any type',
    rule: '@typescript-eslint/no-explicit-any',
    code: 'export const a = (b: any) => [b]',
  },
  {
    promise: 'no cast hides a wrong guess',
    rule: '@typescript-eslint/consistent-type-assertions',
    code: 'export const a = 1 as number',
  },
  { promise: 'unions replace enums', rule: 'no-restricted-syntax', code: 'export enum A { b }' },
  { promise: 'exports have names', rule: 'no-restricted-syntax', code: 'export default 1' },
  { promise: 'there is no barrel', rule: 'no-restricted-syntax', code: `export * from './a.ts'` },
  { promise: 'colours stay in their file', rule: 'no-restricted-syntax', code: `export const a = '#1a2b3c'` },
  {
    promise: 'colours stay in their file',
    rule: 'no-restricted-syntax',
    code: 'export const a = `1px solid rgb(0 0 0)`',
  },
  { promise: 'pages do not fetch', rule: 'no-restricted-globals', code: `export const a = fetch('/x')` },
  { promise: 'pages do not fetch', rule: 'no-restricted-properties', code: `export const a = window.fetch('/x')` },
  { promise: 'pages do not store', rule: 'no-restricted-globals', code: `localStorage.setItem('a', 'b')` },
  { promise: 'pages do not store', rule: 'no-restricted-properties', code: `window.sessionStorage.clear()` },
  {
    promise: 'rooms are named',
    rule: 'no-restricted-imports',
    code: `import { a } from '../../domain/a.ts'\nexport const b = a`,
  },
  {
    promise: 'extensions are written',
    rule: 'no-restricted-imports',
    code: `import { a } from './a'\nexport const b = a`,
  },
  {
    promise: 'extensions are written',
    rule: 'no-restricted-imports',
    code: `import { a } from '#domain/a'\nexport const b = a`,
  },
  { promise: 'nothing is left in the console', rule: 'no-console', code: `console.log('here')` },
  { promise: 'nothing is left to do', rule: 'no-warning-comments', code: '// TODO later' },
  {
    promise: 'many parameters become one object',
    rule: '@typescript-eslint/max-params',
    code: 'export const f = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d]',
  },
  {
    promise: 'functions stay short',
    rule: 'max-lines-per-function',
    code: `export function f() {\n${many(31, 'void 0')}\n}`,
  },
  { promise: 'files stay short', rule: 'max-lines', code: many(201, 'void 0') },
])('$promise ($rule)', async ({ rule, code }) => {
  expect(await brokenRules('src/pages/planted.ts', code)).toContain(rule)
})

test.each([
  {
    promise: 'interface words are translated',
    rule: 'no-restricted-syntax',
    code: 'export const A = () => <p>Next</p>',
  },
  {
    promise: 'names of controls are translated',
    rule: 'no-restricted-syntax',
    code: 'export const A = () => <nav aria-label="Main" />',
  },
  {
    promise: 'no HTML runs',
    rule: 'no-restricted-syntax',
    code: `export const A = () => <p dangerouslySetInnerHTML={{ __html: '' }} />`,
  },
  { promise: 'pictures have words', rule: 'jsx-a11y-x/alt-text', code: 'export const A = () => <img src="a.png" />' },
  {
    promise: 'what is clicked can be reached',
    rule: 'jsx-a11y-x/click-events-have-key-events',
    code: 'export const A = ({ b }: { b: () => void }) => <div onClick={b} />',
  },
  {
    promise: 'hooks are called in order',
    rule: 'react-hooks/rules-of-hooks',
    code: `import { useState } from 'react'\nexport function A({ b }: { b: boolean }) {\n  if (b) useState(0)\n  return null\n}`,
  },
  {
    promise: 'effects name what they use',
    rule: 'react-hooks/exhaustive-deps',
    code: `import { useEffect } from 'react'\nexport function A({ b }: { b: string }) {\n  useEffect(() => { document.title = b }, [])\n  return null\n}`,
  },
  {
    promise: 'components stay short',
    rule: 'max-lines-per-function',
    code: `export function A() {\n${many(121, 'void 0')}\nreturn null\n}`,
  },
])('$promise ($rule)', async ({ rule, code }) => {
  expect(await brokenRules('src/pages/planted.tsx', code)).toContain(rule)
})

test.each([
  { room: 'data', file: 'src/data/planted.ts', code: `export const a = fetch('/x')` },
  { room: 'the worker', file: 'src/service-worker/planted.ts', code: `export const a = fetch('/x')` },
  {
    room: 'the library',
    file: 'src/features/library/planted-storage.ts',
    code: `export const a = indexedDB.open('a')`,
  },
  {
    room: 'the preferences',
    file: 'src/features/preferences/storage.ts',
    code: `export const a = localStorage.getItem('a')`,
  },
  { room: 'the domain', file: 'src/domain/planted.ts', code: `export const a = ['vi', 'en'] as const` },
])('$room may do what is its own', async ({ file, code }) => {
  expect(await brokenRules(file, code)).toEqual([])
})
