import { lazyShortcutsTable } from '#app/keyboard.tsx'
import { OFFLINE_PARTS } from '#app/offline-parts.tsx'
import { ROUTES } from '#app/routes.ts'
import { lazyListenControls } from '#features/listening/listen-player.tsx'
import { lazySettingsForm } from '#features/preferences/settings-panel.tsx'
import { loadMarkdownParser } from '#features/reading/markdown.tsx'
import { loadCatalogues } from '#i18n/catalogues.ts'
import { lazyLibraryCodes, lazyLinks } from '#pages/carry-library.tsx'
import { lazyReading } from '#pages/import-library.tsx'
import { lazyLocating, lazyStoryPassages, lazyTextLines } from '#pages/lazy-words.ts'
import { lazyPassageSharing } from '#pages/passage-tools.tsx'
import { lazyStoryKept } from '#pages/story-kept-place.tsx'

const PARTS = [
  ...OFFLINE_PARTS,
  lazyLibraryCodes,
  lazyLinks,
  lazyListenControls,
  lazyLocating,
  lazyPassageSharing,
  lazyReading,
  lazySettingsForm,
  lazyShortcutsTable,
  lazyStoryKept,
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
