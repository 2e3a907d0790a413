import type { Issue } from '#domain/issue.ts'
import { storyWhy } from '#domain/story.ts'
import { setSessionFlag, useEverySessionFlag } from '#features/preferences/session-flags.ts'
import { usePreferences } from '#features/preferences/use-preferences.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { useAnnounce } from '#ui/announcer.tsx'

/** Opens every why-it-matters panel of an issue at once, or shuts them again. */
export function AllPanelsButton({ issue }: { issue: Issue }) {
  const translate = useTranslate()
  const announce = useAnnounce()
  const { why } = usePreferences()
  const flags = issue.stories.flatMap((story) => {
    const panel = storyWhy(story)
    return panel ? [`${issue.id}/${panel.id}`] : []
  })
  const areOpen = useEverySessionFlag(flags, why)
  if (flags.length === 0) return null
  return (
    <button
      type="button"
      className="button-quiet"
      onClick={() => {
        for (const flag of flags) setSessionFlag(flag, !areOpen)
        announce(translate(areOpen ? 'why.said.allShut' : 'why.said.allOpen'))
      }}
    >
      {translate(areOpen ? 'why.collapseAll' : 'why.expandAll')}
    </button>
  )
}
