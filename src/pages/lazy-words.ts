import { lazyModule } from '#ui/lazy-module.ts'

/** What reads Markdown as plain lines: for quotations, when the tools of a passage are opened. */
export const lazyTextLines = lazyModule(() => import('#newsletter/text-lines.ts'))

/** What makes passages of a story that can be read aloud, when somebody wants to listen. */
export const lazyStoryPassages = lazyModule(() => import('#features/listening/story-passages.ts'))

/** What finds kept passages in the text as it is today, where some are listed. */
export const lazyLocating = lazyModule(() => import('#features/library/locate-passage.ts'))
