import { isDate, isSlug } from '#domain/identifiers.ts'
import { isReservedId } from './read-issue.ts'
import { UsageError } from './usage-error.ts'

/** What the command line says of an issue. */
export interface IssueOptions {
  readonly id?: string
  readonly date?: string
  readonly number?: number
}

interface GivenOptions {
  readonly id?: string | undefined
  readonly date?: string | undefined
  readonly number?: string | undefined
}

/** Checks --id, --date and --number. @throws UsageError naming the option and what it should be */
export function parseIssueOptions({ id, date, number }: GivenOptions): IssueOptions {
  if (id !== undefined && !isSlug(id)) {
    throw new UsageError(`--id ${id}: an id is made of a–z, 0–9 and single hyphens.`)
  }
  if (id !== undefined && isReservedId(id)) throw new UsageError(`--id ${id}: that address belongs to the site itself.`)
  if (date !== undefined && !isDate(date)) throw new UsageError(`--date ${date}: write an existing day as YYYY-MM-DD.`)
  if (number !== undefined && !/^[1-9]\d{0,5}$/.test(number)) {
    throw new UsageError(`--number ${number}: write a whole number from 1.`)
  }
  return {
    ...(id !== undefined && { id }),
    ...(date !== undefined && { date }),
    ...(number !== undefined && { number: Number(number) }),
  }
}
