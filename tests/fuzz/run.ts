import { spawnSync } from 'node:child_process'

/** `npm run fuzz [-- COUNT]`: the fuzzing tests with a hundred thousand inputs each, or COUNT. */
const [count = '100000'] = process.argv.slice(2)
const { status } = spawnSync('npx', ['vitest', 'run', 'tests/fuzz'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, FUZZ_RUNS: count },
})
process.exitCode = status ?? 1
