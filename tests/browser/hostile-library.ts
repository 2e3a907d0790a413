import { HOSTILE_ISSUES } from './hostile-site.ts'

const AT = 1_757_577_600_000
const stamp = { schemaVersion: 1, changedAt: '2025-09-11T08:00:00.000Z-0000', deviceId: 'other-device', deleted: false }

/** A library with every story of hostile strings, and with every string as a note and as words that were kept. */
export function hostileLibrary(): Buffer {
  const records = HOSTILE_ISSUES.flatMap(({ id: issueId, texts }, place) => {
    const story = { issueId, storyId: 'whole', ...stamp }
    const marks = texts.flatMap((text, at) => [
      { kind: 'note', id: `note-${place}-000${at}`, text, createdAt: AT, ...story },
      {
        kind: 'passage',
        id: `passage-${place}-${at}`,
        blockId: 'whole-0-b-0',
        language: 'vi',
        quote: text,
        start: 0,
        end: 4,
        note: text,
        createdAt: AT,
        ...story,
      },
    ])
    return [{ kind: 'bookmark', savedAt: AT, ...story }, ...marks]
  })
  return Buffer.from(JSON.stringify({ format: 'canh-cua-mo-rong/library', version: 1, records }))
}
