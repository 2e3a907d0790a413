import { isInstalled } from './is-installed.ts'

/** One of the things that `npm test` runs: an npm script, with the report that it leaves, where it leaves one. */
export interface Step {
  readonly script: string
  readonly parameters?: readonly string[]
  readonly report?: string
}

/** Steps of one stage run side by side; a stage that others `needs` keeps them from running when it fails. */
export interface Stage {
  readonly steps: readonly Step[]
  readonly isNeeded?: boolean
}

/** Where the build for a site below a base path goes, and that path. */
export const BELOW = { base: '/tin/', folder: '.cache/dist-tin' } as const

const CHECKS: Stage = {
  steps: ['lint', 'typecheck', 'format', 'floors', 'deadcode'].map((script) => ({ script })),
}

/** The set-ups that a build ships for web servers are tried where both servers are. */
const HOSTS: Stage = { steps: [{ script: 'check:hosting', report: '.cache/results/hosting.json' }] }
const HOSTS_IF_INSTALLED: readonly Stage[] = ['nginx', 'caddy'].every(isInstalled) ? [HOSTS] : []

/** What each command runs, stage after stage. */
export const STAGES = {
  check: [CHECKS],
  test: [
    CHECKS,
    { steps: [{ script: 'test:unit', report: '.cache/results/unit.json' }] },
    ...HOSTS_IF_INSTALLED,
    { steps: [{ script: 'build' }], isNeeded: true },
    {
      steps: [{ script: 'build', parameters: ['--base', BELOW.base, '--out', BELOW.folder] }],
      isNeeded: true,
    },
    { steps: [{ script: 'test:browser', report: '.cache/results/browser.json' }] },
  ],
} as const satisfies Record<string, readonly Stage[]>
