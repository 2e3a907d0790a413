import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules that look at colours; no other rule can tell one theme from another. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** What axe objects to in the page as it stands: WCAG 2.2 up to AA, and best practice; one line per rule. */
export async function findAxeFaults(page: Page, isColourOnly = false): Promise<string[]> {
  // The pages hold no frames: axe need not open a second page to gather what it found in them.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true)
  const { violations } = await (isColourOnly ? axe.withRules(COLOUR_RULES) : axe.withTags(TAGS)).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
