import { keepPassages, dropPassages } from '#features/library/keep-passages.ts'
import { currentId, formerIds } from '#features/library/resolve-kept.ts'
import { wholeBlock } from '#features/library/selected-passages.ts'
import { usePassages } from '#features/library/use-library.ts'
import { useTellOutcome } from '#features/library/use-tell-outcome.ts'
import type { Issue } from '#domain/issue.ts'
import { otherLanguage } from '#domain/language.ts'
import type { Story } from '#domain/story.ts'
import type { OpenBlock } from '#features/reading/block-slots.tsx'
import { useTranslate } from '#i18n/interface-language.tsx'
import { useToast } from '#ui/toast.tsx'
import { storyOfAnchor } from './passage-source.ts'

type PassageKeepingProps = Pick<OpenBlock, 'block' | 'languages'> & { readonly issue: Issue }

function KeepingTool({ issue, block, languages, story }: PassageKeepingProps & { readonly story: Story }) {
  const translate = useTranslate()
  const tell = useTellOutcome()
  const showToast = useToast()
  const passages = usePassages(issue.id, story.id, formerIds(issue, story.id))
  const kept = passages.filter(({ blockId }) => currentId(issue, blockId) === block.id)
  const keep = async () => {
    const element = document.getElementById(block.id)
    const [first = 'vi'] = languages
    const words = element && (wholeBlock(element, first) ?? wholeBlock(element, otherLanguage(first)))
    if (!words) {
      showToast({ text: translate('passage.nothing') })
      return
    }
    const outcome = await keepPassages({ issueId: issue.id, storyId: story.id }, [words])
    tell(outcome, { done: translate('passage.kept'), undone: translate('passage.dropped') })
  }
  const drop = async () => {
    const outcome = await dropPassages(kept.map(({ id }) => id))
    tell(outcome, { done: translate('passage.dropped'), undone: translate('passage.restored') })
  }
  return (
    <li>
      <button type="button" onClick={() => void (kept.length > 0 ? drop() : keep())}>
        {translate(kept.length > 0 ? 'passage.drop' : 'passage.keep')}
      </button>
    </li>
  )
}

/** A list item that keeps a whole block of a story, or removes what is kept of it; nothing for other blocks. */
export function PassageKeeping(props: PassageKeepingProps) {
  const story = storyOfAnchor(props.issue, props.block.id)
  return story && <KeepingTool {...props} story={story} />
}
