import { HELD_ISSUES, heldIssueId } from '#domain/held-data.ts'

/** Whether the browser lets the page look at what the worker holds. */
const hasCaches = () => typeof caches === 'object'

/** The ids of the issues that the device holds whole, the newest first. @throws where the browser refuses */
export async function listHeldIssues(): Promise<readonly string[]> {
  if (!hasCaches() || !(await caches.has(HELD_ISSUES.cache))) return []
  const base = new URL(import.meta.env.BASE_URL, location.href).href
  const requests = await (await caches.open(HELD_ISSUES.cache)).keys()
  const ids = requests.flatMap(({ url }) => heldIssueId(url.slice(base.length)) ?? [])
  return ids.sort().reverse()
}
