import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { issueIndexQuery } from '#data/queries.ts'
import { listHeldIssues, readUsedBytes } from '#features/offline/held-files.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { HeldIssues } from './held-issues.tsx'

const MEGABYTE = 1_000_000

interface Held {
  readonly ids: readonly string[]
  readonly bytes: number | undefined
}

/** What the device holds to be read without a network, and how much room that takes. */
export function HeldOffline() {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const [held, setHeld] = useState<Held>()
  const { data } = useQuery({ ...issueIndexQuery(), retry: false, enabled: held !== undefined })
  useEffect(() => {
    const read = async () => setHeld({ ids: await listHeldIssues(), bytes: await readUsedBytes() })
    // Where the browser does not let the page look, there is nothing to tell.
    read().catch(() => undefined)
  }, [])
  const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
  return (
    <section aria-labelledby="held">
      <h2 id="held">{translate('held.title')}</h2>
      {held === undefined || held.ids.length === 0 ? (
        <p>{translate('held.none')}</p>
      ) : (
        <HeldIssues ids={held.ids} known={data?.issues ?? []} />
      )}
      {held?.bytes !== undefined && <p>{translate('held.size', { size: size.format(held.bytes / MEGABYTE) })}</p>}
    </section>
  )
}
