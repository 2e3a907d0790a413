import { join } from 'node:path'
import { serveSite } from '#publishing/serve.ts'
import { SITES, type ServedSite } from './sites.ts'

const root = join(import.meta.dirname, '../..')

/** Serves built sites; returns what ends that. */
export async function serve(sites: readonly ServedSite[]): Promise<() => Promise<void>> {
  const running = await Promise.all(
    sites.map(({ folder, base, port }) => serveSite({ folder: join(root, folder), base, port })),
  )
  return async () => {
    await Promise.all(running.map(({ close }) => close()))
  }
}

/** Serves every built site while the journeys run; returns what ends that. */
export default function serveSites(): Promise<() => Promise<void>> {
  return serve(SITES)
}
