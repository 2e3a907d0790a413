import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { issueIndexQuery } from '#data/queries.ts'
import { listHeldIssues } from '#features/offline/held-files.ts'
import { HeldIssues } from './held-issues.tsx'

/** Of more than these a reader in need of something to read has no use. */
const MOST_SHOWN = 12

/** Leads to the newest issues that the device holds, below words about them; nothing where it holds none. */
export function IssuesAtHand({ children }: { children?: ReactNode }) {
  const [ids, setIds] = useState<readonly string[]>([])
  const client = useQueryClient()
  // Where it is the list itself that did not come, what tells of that must not ask for it anew.
  const [hasFailed] = useState(() => client.getQueryState(issueIndexQuery().queryKey)?.status === 'error')
  const { data } = useQuery({ ...issueIndexQuery(), retry: false, enabled: !hasFailed && ids.length > 0 })
  useEffect(() => {
    listHeldIssues().then(setIds, () => undefined)
  }, [])
  if (ids.length === 0) return null
  return (
    <>
      {children}
      <HeldIssues ids={ids.slice(0, MOST_SHOWN)} known={data?.issues ?? []} />
    </>
  )
}
