import { useState } from 'react'
import { loadRecentSearches, saveRecentSearch } from '#features/preferences/recent-searches-storage.ts'
import { SearchPalette } from '#features/search/search-palette.tsx'
import { useFindCommands } from './search-commands.ts'

/** The search palette with what the app adds to it: commands, and the searches of before. */
export function SearchLayer({ onClose }: { onClose: () => void }) {
  const [recent] = useState(loadRecentSearches)
  return (
    <SearchPalette
      isOpen
      onClose={onClose}
      recent={recent}
      onSearched={saveRecentSearch}
      findMore={useFindCommands()}
    />
  )
}
