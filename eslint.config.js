import a11y from 'eslint-plugin-jsx-a11y-x'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

const COLOUR = String.raw`/(^|[\s,(:])#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/i`
const LETTER = '/[A-Za-zÀ-ỹ]/'

/** What no file of the product may say, by the shape of its syntax. */
const FORBIDDEN_SYNTAX = [
  ['TSEnumDeclaration', 'Write a union of string literals.'],
  ['ExportDefaultDeclaration', 'Export by name, so that one idea keeps one word.'],
  ['ExportAllDeclaration', 'No barrel files: import the file itself.'],
  ['JSXAttribute[name.name="dangerouslySetInnerHTML"]', 'No HTML in content ever runs: render elements.'],
  ['AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]', 'No HTML in content ever runs: render elements.'],
  [`Literal[value=${COLOUR}]`, 'Colours live in src/ui/tokens.css.'],
  [`TemplateElement[value.raw=${COLOUR}]`, 'Colours live in src/ui/tokens.css.'],
  [`JSXText[value=${LETTER}]`, 'Interface words live in src/i18n/locales.'],
  [
    `JSXAttribute[name.name=/^(aria-label|aria-description|alt|placeholder|title)$/] > Literal[value=${LETTER}]`,
    'Interface words live in src/i18n/locales.',
  ],
].map(([selector, message]) => ({ selector, message }))

const NETWORK = ['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket']
const STORAGE = ['localStorage', 'sessionStorage', 'indexedDB']

/** Forbids globals by name, and as properties of `window`, `globalThis` and `self`. */
function withoutGlobals({ network, storage }) {
  const names = [
    ...(network ? [] : NETWORK.map((name) => ({ name, message: 'Only src/data talks to the network.' }))),
    ...(storage
      ? []
      : STORAGE.map((name) => ({ name, message: 'Only the storage modules of library and preferences keep things.' }))),
  ]
  const properties = names.flatMap(({ name, message }) =>
    ['window', 'globalThis', 'self'].map((object) => ({ object, property: name, message })),
  )
  return { 'no-restricted-globals': ['error', ...names], 'no-restricted-properties': ['error', ...properties] }
}

const IMPORTS = {
  patterns: [
    { regex: String.raw`^\.\./\.\./`, message: 'Write #room/file.ts across rooms.' },
    { regex: String.raw`^(\.{1,2}|#[^/]*)/(.*/)?[^./]+$`, message: 'Write the file’s extension.' },
    { regex: '^node:test$', message: 'Tests run in Vitest.' },
  ],
}

const everywhere = {
  name: 'everywhere',
  files: ['**/*.{ts,tsx}'],
  extends: [tseslint.configs.strictTypeChecked],
  languageOptions: {
    parserOptions: {
      project: ['./tsconfig.json', './src/service-worker/tsconfig.json'],
      tsconfigRootDir: import.meta.dirname,
    },
  },
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-console': 'error',
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
    'no-restricted-imports': ['error', IMPORTS],
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/no-confusing-void-expression': [
      'error',
      { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
    ],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    '@typescript-eslint/no-misused-spread': 'off',
    '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    '@typescript-eslint/no-unsafe-enum-assignment': 'off',
    '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  },
}

/** Roles that a table loses when a style sheet turns it into cards, and a list without bullets in Safari. */
const RESTATED_ROLES = {
  table: ['table'],
  thead: ['rowgroup'],
  tbody: ['rowgroup'],
  tr: ['row'],
  th: ['columnheader', 'rowheader'],
  td: ['cell'],
  ul: ['list'],
  ol: ['list'],
}

const source = {
  name: 'source',
  files: ['src/**/*.{ts,tsx}'],
  rules: {
    'no-restricted-syntax': ['error', ...FORBIDDEN_SYNTAX],
    '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    '@typescript-eslint/max-params': ['error', { max: 3 }],
    'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
    ...withoutGlobals({ network: false, storage: false }),
  },
}

const components = {
  name: 'components and hooks',
  files: ['src/**/*.tsx', 'src/**/use-*.ts'],
  extends: [reactHooks.configs.flat['recommended-latest'], a11y.configs.strict],
  rules: {
    'react-hooks/exhaustive-deps': 'error',
    'jsx-a11y-x/no-redundant-roles': ['error', RESTATED_ROLES],
    'jsx-a11y-x/no-interactive-element-to-noninteractive-role': ['error', RESTATED_ROLES],
  },
}

const lengths = [
  ['src/**/*.ts', 30],
  ['src/**/*.tsx', 120],
].map(([files, max]) => ({
  name: `length of functions in ${files}`,
  files: [files],
  rules: { 'max-lines-per-function': ['error', { max, skipBlankLines: true, skipComments: true }] },
}))

const exceptions = [
  {
    name: 'who may talk to the network',
    files: ['src/data/**', 'src/service-worker/**'],
    rules: withoutGlobals({ network: true, storage: false }),
  },
  {
    name: 'who may keep things',
    files: ['src/features/{library,preferences}/**/*storage*.ts', 'src/features/preferences/session-flags.ts'],
    rules: withoutGlobals({ network: false, storage: true }),
  },
  {
    name: 'declarations of what is no module of ours',
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }] },
  },
  {
    name: 'tests',
    files: ['tests/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    name: 'the command line prints',
    files: ['src/publishing/**', 'tests/{runner,browser,bench}/**'],
    rules: { 'no-console': ['error', { allow: ['info', 'warn', 'error'] }] },
  },
  {
    name: 'the console is what they are about',
    files: ['tests/**/console-guard*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'configuration files, which their tools read by default export',
    files: ['*.config.ts', 'tests/**/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
]

export default defineConfig([
  { ignores: ['dist/**', 'coverage/**', '.cache/**', 'public/**', 'playwright-report/**', 'test-results/**'] },
  everywhere,
  source,
  components,
  ...lengths,
  ...exceptions,
])
