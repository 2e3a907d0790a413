import { existsSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

/** Programs of servers are often where only administrators look. */
const PLACES = ['/usr/local/sbin', '/usr/sbin', '/sbin']

/** Whether a program can be run by its name. */
export function isInstalled(program: string): boolean {
  const places = [...(process.env.PATH ?? '').split(path.delimiter), ...PLACES]
  return places.some((place) => place !== '' && existsSync(path.join(place, program)))
}
