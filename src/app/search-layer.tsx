import { useState } from 'react'
import { loadRecentSearches, saveRecentSearch } from '#features/preferences/recent-searches-storage.ts'
import { SearchPalette } from '#features/search/search-palette.tsx'
import { useFindKept } from '#pages/use-find-kept.ts'
import { useFindCommands } from './search-commands.ts'

/** The search palette with what the app adds to it: what the reader keeps, commands, and the searches of before. */
export function SearchLayer({ onClose }: { onClose: () => void }) {
  const [recent] = useState(loadRecentSearches)
  const findKept = useFindKept()
  const findCommands = useFindCommands()
  return (
    <SearchPalette
      isOpen
      onClose={onClose}
      recent={recent}
      onSearched={saveRecentSearch}
      findMore={(query) => [...findKept(query), ...findCommands(query)]}
    />
  )
}
