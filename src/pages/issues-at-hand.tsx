import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { issueIndexQuery } from '#data/queries.ts'
import { listHeldIssues } from '#features/offline/held-files.ts'
import { HeldIssues } from './held-issues.tsx'

/** Leads to the issues that the device holds, below words about them; nothing where it holds none. */
export function IssuesAtHand({ children }: { children?: ReactNode }) {
  const [ids, setIds] = useState<readonly string[]>([])
  const { data } = useQuery({ ...issueIndexQuery(), retry: false })
  useEffect(() => {
    listHeldIssues().then(setIds, () => undefined)
  }, [])
  if (ids.length === 0) return null
  return (
    <>
      {children}
      <HeldIssues ids={ids} known={data?.issues ?? []} />
    </>
  )
}
