import { BELOW } from '../runner/steps.ts'

/** A built site as the journeys visit it. */
export interface ServedSite {
  readonly name: string
  readonly folder: string
  readonly base: string
  readonly port: number
}

const FIRST_PORT = Number(process.env.JOURNEYS_PORT ?? 4617)

/** The product at the top of a host, and the same below a base path. */
export const SITES: readonly ServedSite[] = [
  { name: 'top', folder: 'dist', base: '/', port: FIRST_PORT },
  { name: 'below', folder: BELOW.folder, base: BELOW.base, port: FIRST_PORT + 1 },
]

/** Address of a served site, with its base path. */
export const addressOf = ({ base, port }: ServedSite) => `http://127.0.0.1:${port}${base}`
