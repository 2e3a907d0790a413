import type { Action } from '#domain/action.ts'
import type { Outlook } from '#domain/issue.ts'
import { alignBlocks, blockIds } from './align-blocks.ts'
import { alignSections, alignTitles } from './align-sections.ts'
import type { DraftAction, DraftOutlook, Place } from './draft.ts'
import type { JoinedPapers } from './join-papers.ts'
import type { Pairing } from './pairing.ts'

interface ActionRow {
  readonly original: readonly DraftAction[]
  readonly translation: readonly DraftAction[] | undefined
  /** Where the outlook begins in the original. */
  readonly place: Place
}

function alignActions({ original, translation, place }: ActionRow, pairing: Pairing): Action[] {
  const ids = blockIds('action', original)
  const extra = translation?.[original.length]
  if (extra) pairing.reportExtra({ what: 'This action', place: extra.place, near: original.at(-1)?.place ?? place })
  return original.flatMap((action, at) => {
    const id = pairing.claim(ids[at] ?? 'action', action.place)
    const counterpart = translation?.[at]
    if (translation && action.text !== undefined && counterpart?.text === undefined) {
      pairing.reportMissing({
        what: `Action ${id}`,
        ids: [id, 'outlook'],
        place: action.place,
        near: counterpart?.place,
      })
    }
    const text = pairing.localize(action.text, counterpart?.text)
    return text ? [{ id, text, ...pairing.original.frontMatter.actions?.[id] }] : []
  })
}

/** Brings the outlook of both languages together. */
export function alignOutlook(original: DraftOutlook, papers: JoinedPapers, pairing: Pairing): Outlook {
  const translation = pairing.translation?.outlook
  if (!translation) pairing.reportMissing({ what: 'The outlook', ids: ['outlook'], place: original.place })
  const title = alignTitles(original, translation, pairing)
  const row = { prefix: 'outlook', within: ['outlook'], place: original.place, translationPlace: translation?.place }
  return {
    ...(title ? { title } : {}),
    blocks: alignBlocks({ ...row, original: original.blocks, translation: translation?.blocks }, pairing),
    sections: alignSections(
      { ...row, original: original.sections, translation: translation?.sections },
      papers,
      pairing,
    ),
    actions: alignActions(
      { original: original.actions, translation: translation?.actions, place: original.place },
      pairing,
    ),
  }
}
