import type { Diagnostic } from './diagnostic.ts'
import type { Draft, DraftSection, DraftStory } from './draft.ts'
import { Findings } from './findings.ts'

const hasPanel = ({ why, sections }: DraftStory) =>
  why !== undefined || sections.some(({ kind }) => kind === 'synthesis')

function notePanels({ stories }: Draft, findings: Findings): void {
  for (const [at, story] of stories.entries()) {
    if (hasPanel(story)) continue
    findings.note({
      code: 'no-panel',
      place: story.place,
      what: `Story ${at + 1} has no why-it-matters panel`,
      remedy: 'Add a section such as “Tại sao quan trọng?” or “Why it matters”, if it was meant to have one',
    })
  }
}

function noteOutlook({ outlook }: Draft, findings: Findings): void {
  if (!outlook || (outlook.blocks.length === 0 && outlook.sections.length === 0)) {
    findings.note({
      code: 'no-outlook',
      what: 'The newsletter has no outlook',
      remedy: 'Add a section such as “Góc nhìn và hướng đi tiếp theo” or “Outlook”, if it was meant to have one',
    })
  }
  if (!outlook || outlook.actions.length === 0) {
    findings.note({
      code: 'no-actions',
      what: 'The newsletter has no suggested actions',
      remedy: 'Add a list below “Hành động đề xuất” or “Suggested actions”, if it was meant to have one',
    })
  }
}

function noteOwnTitles(sections: readonly DraftSection[], findings: Findings): void {
  for (const { kind, title, place } of sections) {
    if (kind !== 'other' || title === undefined) continue
    findings.note({
      code: 'own-section',
      place,
      what: `“${title}” is no heading known here; it is kept as a section with its own title`,
      remedy: 'Nothing needs to be done, unless a usual heading is meant (docs/content-format.md lists them)',
    })
  }
}

/** What a newsletter that was just received may have lost on the way: parts that are usual, headings not understood. */
export function noteGaps(draft: Draft): Diagnostic[] {
  const findings = new Findings(draft.file)
  notePanels(draft, findings)
  noteOutlook(draft, findings)
  const { stories, outlook, sections } = draft
  noteOwnTitles([...stories.flatMap((story) => story.sections), ...(outlook?.sections ?? []), ...sections], findings)
  return findings.diagnostics
}
