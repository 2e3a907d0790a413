import { lazyShortcutsTable } from '#app/keyboard.tsx'
import { ROUTES } from '#app/routes.ts'
import { lazyListenControls } from '#features/listening/listen-player.tsx'
import { lazySettingsForm } from '#features/preferences/settings-panel.tsx'
import { loadMarkdownParser } from '#features/reading/markdown.tsx'
import { loadCatalogues } from '#i18n/catalogues.ts'
import { lazyStoryPassages, lazyTextLines } from '#pages/lazy-words.ts'
import { lazyPassageSharing } from '#pages/passage-tools.tsx'

const PARTS = [
  lazyListenControls,
  lazyPassageSharing,
  lazySettingsForm,
  lazyShortcutsTable,
  lazyStoryPassages,
  lazyTextLines,
]

/** Brings all code that is not part of the first load, which would have to be waited for in every test. */
export async function loadLazyParts(): Promise<void> {
  await Promise.all([
    loadCatalogues(),
    loadMarkdownParser(),
    ...ROUTES.map(({ page }) => page.preload()),
    ...PARTS.map(({ preload }) => preload()),
  ])
}
