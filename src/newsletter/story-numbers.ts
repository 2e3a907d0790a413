import type { Findings } from './findings.ts'
import type { HeadingPart } from './parts.ts'
import { wordsOf } from './words.ts'

/** The number in digits with which a story’s heading counts, as in “Câu chuyện 3: …”. */
function numberOf({ text, title }: HeadingPart): number | undefined {
  const count = wordsOf(text.slice(0, text.length - title.length)).find(({ folded }) => /^\d{1,3}$/.test(folded))
  return count && Number(count.folded)
}

/** Warns where the numbers of the stories leave one out; readers see the stories counted from 1 in any case. */
export function reportNumberGaps(stories: readonly HeadingPart[], findings: Findings): void {
  let last = 0
  for (const heading of stories) {
    const number = numberOf(heading)
    if (number === undefined) return
    if (number > last + 1) {
      const before = last === 0 ? 'comes first' : `follows story ${last}`
      findings.warning({
        code: 'story-number-gap',
        place: heading.place,
        what: `Story ${number} ${before}; there is no story ${last + 1}`,
        remedy: 'Add the story that is missing, or number the stories without a gap',
      })
    }
    last = Math.max(last, number)
  }
}
