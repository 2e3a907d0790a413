import * as v from 'valibot'

const PREFIX = 'cm-app-'

/** How many releases that once served pages stay: tabs that were opened with them still ask for their code. */
const MOST_KEPT = 3

/** Where the versions that served pages are noted, the newest first. */
const NOTES = 'cm-releases'
const NOTE = 'served.json'

const VersionsSchema = v.array(v.string())

/** Name of the cache with the code of a release. */
export const appCacheName = (version: string) => `${PREFIX}${version}`

/** The versions of which code is kept once `version` serves pages, the newest first. */
export function servedVersions(before: readonly string[], version: string): readonly string[] {
  return [version, ...before.filter((one) => one !== version)].slice(0, MOST_KEPT)
}

/** Of all caches on the device those with code of releases that nobody uses. */
export function outdatedCaches(names: readonly string[], inUse: readonly string[]): readonly string[] {
  const kept = new Set(inUse.map(appCacheName))
  return names.filter((name) => name.startsWith(PREFIX) && !kept.has(name))
}

async function readServed(): Promise<readonly string[]> {
  const note = await (await caches.open(NOTES)).match(NOTE)
  const parsed = v.safeParse(VersionsSchema, await note?.json().catch(() => undefined))
  return parsed.success ? parsed.output : []
}

async function removeAllBut(inUse: readonly string[]): Promise<void> {
  await Promise.all(outdatedCaches(await caches.keys(), inUse).map((name) => caches.delete(name)))
}

/** A release has come whole: those that came before it and never served a page are of no use. */
export async function noteInstalled(version: string): Promise<void> {
  await removeAllBut([version, ...(await readServed())])
}

/** A release serves pages from now on. What is of no more use goes when the next one has come. */
export async function noteServing(version: string): Promise<void> {
  const served = servedVersions(await readServed(), version)
  const text = JSON.stringify(served)
  await (await caches.open(NOTES)).put(NOTE, new Response(text, { headers: { 'Content-Type': 'application/json' } }))
}
