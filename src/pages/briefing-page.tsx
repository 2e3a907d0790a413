import { useQueries, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useState } from 'react'
import { briefingIndexQuery, briefingYearQuery } from '#data/queries.ts'
import { BRIEFING_KINDS, type BriefingEntry, type BriefingIndex } from '#domain/briefing.ts'
import { useTranslate } from '#i18n/interface-language.tsx'
import { BriefingDigest } from './briefing-digest.tsx'
import { BriefingList } from './briefing-list.tsx'
import styles from './briefing-page.module.css'
import { filterBriefing } from './filter-briefing.ts'
import { Loaded, LoadError } from './load-states.tsx'
import { MoreButton } from './more-button.tsx'
import { PageHeading } from './page-heading.tsx'
import { useTopicName } from './topic-links.tsx'
import { useAddressChoice, useAddressWord } from './use-address-word.ts'
import { usePageHead } from './use-page-head.ts'

interface SelectProps<Value extends string> {
  readonly label: string
  readonly choices: readonly Value[]
  readonly value: Value
  readonly nameOf: (value: Value) => string
  readonly onChange: (value: Value) => void
}

function Select<Value extends string>({ label, choices, value, nameOf, onChange }: SelectProps<Value>) {
  const id = useId()
  const choose = (text: string) => {
    const choice = choices.find((one) => one === text)
    if (choice !== undefined) onChange(choice)
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {nameOf(choice)}
          </option>
        ))}
      </select>
    </div>
  )
}

const ALL = 'all'

/** The filters, as the address has them. */
function useFilters(index: BriefingIndex) {
  const [query, setQuery] = useAddressWord('q')
  const [topic, setTopic] = useAddressChoice('topic', [ALL, ...index.topics])
  const [kind, setKind] = useAddressChoice('kind', [ALL, ...BRIEFING_KINDS])
  const isOn = query.trim() !== '' || topic !== ALL || kind !== ALL
  return { query, setQuery, topic, setTopic, kind, setKind, isOn }
}

/** The entries of so many of the newest years, as they come. */
function useYears(index: BriefingIndex, count: number) {
  const queries = useQueries({ queries: index.years.slice(0, count).map(({ year }) => briefingYearQuery(year)) })
  const entries: BriefingEntry[] = queries.flatMap(({ data }) => data?.entries ?? [])
  return {
    entries,
    failed: queries.find(({ isError }) => isError),
    isLoading: queries.some(({ isFetching }) => isFetching),
  }
}

function Briefing({ index }: { index: BriefingIndex }) {
  const translate = useTranslate()
  const topicNameOf = useTopicName()
  const id = useId()
  const filters = useFilters(index)
  const [openYears, setOpenYears] = useState(1)
  const { entries, failed, isLoading } = useYears(index, filters.isOn ? index.years.length : openYears)
  const wanted = useDeferredValue(filters.query)
  const shown = filterBriefing(entries, { query: wanted, topic: filters.topic, kind: filters.kind })
  const total = index.years.reduce((sum, { count }) => sum + count, 0)
  const older = filters.isOn ? 0 : total - index.years.slice(0, openYears).reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <BriefingDigest entries={entries} />
      <h2>{translate('briefing.all')}</h2>
      <div className={styles.controls}>
        <div className={styles.field}>
          <label htmlFor={id}>{translate('briefing.filter')}</label>
          <input
            id={id}
            type="search"
            value={filters.query}
            onChange={(event) => filters.setQuery(event.target.value)}
          />
        </div>
        <Select
          label={translate('briefing.topic')}
          choices={[ALL, ...index.topics]}
          value={filters.topic}
          nameOf={(topic) => (topic === ALL ? translate('briefing.everyTopic') : topicNameOf(topic).text)}
          onChange={filters.setTopic}
        />
        <Select
          label={translate('briefing.kind')}
          choices={[ALL, ...BRIEFING_KINDS]}
          value={filters.kind}
          nameOf={(kind) => translate(kind === ALL ? 'briefing.everyKind' : `briefing.kind.${kind}`)}
          onChange={filters.setKind}
        />
      </div>
      <p role="status" className={styles.count}>
        {filters.isOn && isLoading
          ? translate('loading')
          : translate('briefing.count', { count: filters.isOn ? shown.length : total })}
      </p>
      {failed?.error && (
        <LoadError error={failed.error} message="err.loadBriefing" onRetry={() => void failed.refetch()} />
      )}
      <BriefingList key={`${wanted}/${filters.topic}/${filters.kind}`} entries={shown} />
      {older > 0 && !isLoading && <MoreButton count={older} onMore={() => setOpenYears(openYears + 1)} />}
    </>
  )
}

/** Everything that the newsletter tells the organisation beside the stories, newest first. */
export function BriefingPage() {
  const translate = useTranslate()
  const query = useQuery(briefingIndexQuery())
  usePageHead(translate('nav.briefing'))
  return (
    <div className="wrap page">
      <PageHeading>{translate('nav.briefing')}</PageHeading>
      <p className="lede">{translate('briefing.intro')}</p>
      <Loaded query={query} message="err.loadBriefing">
        {(index) => <Briefing index={index} />}
      </Loaded>
    </div>
  )
}
