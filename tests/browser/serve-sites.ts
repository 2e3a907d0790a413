import { join } from 'node:path'
import { serveSite } from '#publishing/serve.ts'
import { SITES } from './sites.ts'

const root = join(import.meta.dirname, '../..')

/** Serves the built sites while the journeys run; returns what ends that. */
export default async function serveSites(): Promise<() => Promise<void>> {
  const running = await Promise.all(
    SITES.map(({ folder, base, port }) => serveSite({ folder: join(root, folder), base, port })),
  )
  return async () => {
    await Promise.all(running.map(({ close }) => close()))
  }
}
