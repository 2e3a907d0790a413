import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router-dom'
import { searchPath } from '#domain/paths.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { useAnnounce } from '#ui/announcer.tsx'
import { Dialog } from '#ui/dialog.tsx'
import type { FindOptions, OptionGroup, SearchOption } from './option-groups.ts'
import { OptionList, optionId } from './option-list.tsx'
import styles from './search-palette.module.css'
import { SearchStatus } from './search-status.tsx'
import { useActiveOption } from './use-active-option.ts'
import { useComposedField } from './use-composed-field.ts'
import { useResultGroups } from './use-result-groups.tsx'
import { useSearch, type SearchState } from './use-search.ts'

interface SearchPaletteProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** What was searched for last, offered before anything is typed. */
  readonly recent: readonly string[]
  /** Called with the query of which a result was opened. */
  readonly onSearched: (query: string) => void
  /** What other parts of the app find. */
  readonly findMore?: FindOptions | undefined
}

const LIMITS = { stories: 6, others: 3 }
/** Results are told this long (ms) after the field has stopped changing. */
const ANNOUNCED_AFTER = 400

const plain = (text: string) => ({ text, marks: [] })
const countOf = (groups: readonly OptionGroup[]) => groups.reduce((sum, { options }) => sum + options.length, 0)

/** Tells the number of results once, when the reader pauses. */
function useAnnouncedCount({ status, answered }: SearchState, count: number): void {
  const translate = useTranslate()
  const announce = useAnnounce()
  const message =
    status !== 'found' ? '' : translate(count === 0 ? 'search.none' : 'search.count', { count, q: answered })
  useEffect(() => {
    if (message === '') return undefined
    const timer = setTimeout(() => announce(message), ANNOUNCED_AFTER)
    return () => clearTimeout(timer)
  }, [announce, message])
}

function usePaletteGroups(
  query: string,
  search: SearchState,
  { recent, findMore, onRepeat }: PaletteSources,
): OptionGroup[] {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const found = useResultGroups(search.results)
  const recentOptions = recent.map((text) => ({ key: text, title: plain(text), onChoose: () => onRepeat(text) }))
  const recentGroup = { key: 'recent', heading: translate('search.recent'), options: recentOptions }
  if (query.trim() === '') return recentOptions.length === 0 ? [] : [recentGroup]
  const page = { address: `${searchPath(language)}?q=${encodeURIComponent(query)}` }
  const all = { key: 'all', title: plain(translate('search.all')), ...page }
  const more = findMore?.(query) ?? []
  const rest = search.results.storyCount === 0 ? [] : [{ key: 'all', heading: translate('nav.search'), options: [all] }]
  return [...found, ...more.filter(({ options }) => options.length > 0), ...rest]
}

interface PaletteSources {
  readonly recent: readonly string[]
  readonly findMore: FindOptions | undefined
  readonly onRepeat: (query: string) => void
}

function PaletteContent({ onClose, recent, onSearched, findMore }: Omit<SearchPaletteProps, 'isOpen'>) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const navigate = useNavigate()
  const id = useId()
  const [query, setQuery] = useState('')
  const field = useComposedField({ text: query, onChange: setQuery })
  const search = useSearch(query, LIMITS)
  const groups = usePaletteGroups(query, search, { recent, findMore, onRepeat: setQuery })
  const options = groups.flatMap((group) => group.options)
  const active = useActiveOption(options.length, options.map(({ key }) => key).join(' '))
  useAnnouncedCount(search, countOf(groups.filter(({ key }) => key !== 'all')))
  const choose = ({ address, onChoose }: SearchOption) => {
    onChoose?.()
    if (address === undefined) {
      if (query.trim() !== '') onClose()
      return
    }
    onSearched(query)
    onClose()
    void navigate(address)
  }
  const openAll = () =>
    choose({ key: 'all', title: plain(''), address: `${searchPath(language)}?q=${encodeURIComponent(query)}` })
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const option = options[active.index]
    if (event.key === 'ArrowDown') active.move(1)
    else if (event.key === 'ArrowUp') active.move(-1)
    else if (event.key === 'Enter' && option) choose(option)
    else if (event.key === 'Enter' && query.trim() !== '') openAll()
    else if (event.key === 'Escape' && query !== '') setQuery('')
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={`${id}-field`}>{translate('search.label')}</label>
        <input
          id={`${id}-field`}
          type="text"
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active.index < 0 ? undefined : optionId(`${id}-list`, active.index)}
          aria-autocomplete="list"
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          data-first-focus
          onKeyDown={onKeyDown}
          {...field}
        />
        <p id={`${id}-hint`} className={styles.hint}>
          {translate('search.hint')}
        </p>
      </div>
      <OptionList
        id={`${id}-list`}
        label={translate('search.results')}
        groups={groups}
        activeIndex={active.index}
        onChoose={choose}
        onPoint={active.activate}
      />
      <SearchStatus search={search} hasResults={options.length > 0} />
    </>
  )
}

/** Search from anywhere: a field and what it finds, over the page. */
export function SearchPalette({ isOpen, onClose, ...rest }: SearchPaletteProps) {
  const translate = useTranslate()
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={translate('search.title')}
      closeLabel={translate('dialog.close')}
      placement="top"
    >
      <PaletteContent onClose={onClose} {...rest} />
    </Dialog>
  )
}
