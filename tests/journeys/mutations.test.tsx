import { fireEvent, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { issueFile } from '#domain/paths.ts'
import { DAMAGE_KINDS, mutant } from '../support/mutate-issue.ts'
import { filesOf, openApp } from '../support/render-app.tsx'
import { buildIssue } from '../support/sample-issue.ts'

/** One of each kind, unless the environment asks for more. */
const COUNT = Number(process.env.MUTANTS ?? DAMAGE_KINDS.length)

const ISSUE = '2024-01-12'
const whole = [buildIssue(), buildIssue({ id: '2024-01-05', number: 6, date: '2024-01-05' })]
const mutants = Array.from({ length: COUNT }, (_, at) => at).map((number) => ({ number, ...mutant(number) }))

/** What code without care shows readers in the place of words. */
const LEAKED = /native code|\bundefined\b|\bNaN\b/

// Roles are not asked for: they cost most of the time of a thousand pages.
const find = (selector: string) => document.querySelector<HTMLElement>(selector)

/** Waits for an issue, a story, or an alert that names the issue. */
async function expectPageOrAlert(): Promise<HTMLElement | undefined> {
  await waitFor(() => expect(find('h1')).not.toBeNull())
  const alert = find('[role="alert"]')
  if (alert) expect(alert).toHaveTextContent(ISSUE)
  else {
    expect(find('h1')?.textContent.trim()).not.toBe('')
    expect(find('main')?.textContent).not.toMatch(LEAKED)
  }
  return alert ?? undefined
}

test.each(mutants)(
  'an issue with a fault can be read, or is named by its error, and the site goes on: $number, $kind',
  async ({ text }) => {
    const files = filesOf(whole)
    files.set(issueFile(ISSUE), text)
    openApp(`/vi/issues/${ISSUE}/`, files)
    const alert = await expectPageOrAlert()
    const story = find('article h2 a')
    if (alert === undefined && story) {
      fireEvent.click(story)
      await waitFor(() => expect(find('[data-testid="address"]')).toHaveTextContent(/\/2024-01-12\/[a-z0-9-]+\//))
      await expectPageOrAlert()
    }
    fireEvent.click(find('header nav a[href="/vi/issues/"]') ?? document.body)
    await waitFor(() => expect(find('[data-testid="address"]')).toHaveTextContent('/vi/issues/'))
    await waitFor(() => expect(find(`main a[href="/vi/issues/2024-01-05/"]`)).not.toBeNull())
  },
)
