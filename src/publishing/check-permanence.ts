import type { Issue } from '#domain/issue.ts'
import type { Diagnostic } from '#newsletter/diagnostic.ts'
import { idsOf, type PublishedIds, type PublishedIdsFile } from './published-ids.ts'

type Fingerprints = ReadonlyMap<string, string>

interface Comparison {
  readonly published: Fingerprints
  readonly current: Fingerprints
  readonly aliases: ReadonlyMap<string, string>
}

type ById = Readonly<Record<string, string>>

const compare = (published: ById, current: ById, aliases: ById): Comparison => ({
  published: new Map(Object.entries(published)),
  current: new Map(Object.entries(current)),
  aliases: new Map(Object.entries(aliases)),
})

/** Ids that readers may have kept and that lead nowhere now. */
function lostIds({ published, current, aliases }: Comparison): string[] {
  return [...published.keys()].filter((id) => !current.has(id) && !current.has(aliases.get(id) ?? id))
}

/** Ids whose text now stands under another id, which did not hold the same text before, while they hold other text. */
function movedIds({ published, current, aliases }: Comparison): { id: string; now: string }[] {
  return [...published].flatMap(([id, text]) => {
    if (aliases.has(id) || !current.has(id) || current.get(id) === text) return []
    const holder = [...current].find(([other, its]) => its === text && published.get(other) !== text)
    return holder ? [{ id, now: holder[0] }] : []
  })
}

const remedyForMoved = (group: keyof PublishedIds, id: string) =>
  group === 'stories'
    ? 'List the ids of the stories in their order in the front matter: stories: […]'
    : `Give what was inserted before it an id of its own, such as {#${id}-note}, so that "${id}" keeps its text`

/**
 * Ids are addresses for ever: what was published and is gone, or stands for other text now, is an error.
 * @param published what `published.json` held, and that file itself for the line numbers
 */
export function checkPermanence(issue: Issue, published: PublishedIds, source: PublishedIdsFile): Diagnostic[] {
  const current = idsOf(issue)
  const lines = source.text.split('\n')
  const report = (id: string, finding: Pick<Diagnostic, 'code' | 'what' | 'remedy'>): Diagnostic => {
    const line = lines.findIndex((text) => text.trimStart().startsWith(`"${id}":`)) + 1
    return { severity: 'error', file: source.file, ...(line > 0 && { line }), ...finding }
  }
  return (['stories', 'anchors'] as const).flatMap((group) => {
    const comparison = compare(published[group], current[group], issue.aliases)
    const lost = lostIds(comparison).map((id) =>
      report(id, {
        code: 'published-id-lost',
        what: `The published id "${id}" is gone from issue ${issue.id}`,
        remedy: `Give it back, or name what stands in its place in the front matter: aliases: { ${id}: new-id }`,
      }),
    )
    const moved = movedIds(comparison).map(({ id, now }) => {
      const what = `The text published as "${id}" in issue ${issue.id} is now "${now}", and "${id}" is other text`
      return report(id, { code: 'published-id-moved', what, remedy: remedyForMoved(group, id) })
    })
    return [...lost, ...moved]
  })
}
