import * as v from 'valibot'

const PATTERN = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)-([0-9a-f]{4})$/
const FIRST = Date.UTC(2000, 0, 1)
/** The last moment that a file may speak of; stored times may be a little later, so that a change can follow it. */
export const LAST_MOMENT = Date.UTC(2100, 0, 1)
const LAST_STORED = Date.UTC(2200, 0, 1)
const MOST_IN_ONE_MILLISECOND = 0xffff

/** Milliseconds since 1970 of a hybrid time; NaN for other text. */
export function wallTime(time: string): number {
  return Date.parse(PATTERN.exec(time)?.[1] ?? '')
}

function isHybridTime(time: string): boolean {
  const wall = wallTime(time)
  return wall >= FIRST && wall <= LAST_STORED && new Date(wall).toISOString() === time.slice(0, -5)
}

/**
 * A moment and a count, `2025-09-11T08:00:00.000Z-0001`: texts that sort as they followed each other, even where two
 * changes share a millisecond or the clock was set back. Source: Kulkarni and others, “Logical Physical Clocks” (2014).
 */
export const HybridTimeSchema = v.pipe(v.string(), v.check(isHybridTime, 'is not a time that a change can have'))

/** The hybrid time of a moment that is the `count`th of its millisecond. */
export function hybridTime(at: number, count = 0): string {
  return `${new Date(at).toISOString()}-${count.toString(16).padStart(4, '0')}`
}

/**
 * The time of a change made `now` to something last changed at `before`: later than that, whatever the clock says.
 * A clock that is out of all bounds counts as standing at the nearest of them.
 */
export function laterTime(now: number, before: string | undefined): string {
  const clock = Number.isFinite(now) ? Math.trunc(Math.min(Math.max(now, FIRST), LAST_MOMENT)) : FIRST
  if (before === undefined || wallTime(before) < clock) return hybridTime(clock)
  const count = parseInt(before.slice(-4), 16) + 1
  return count > MOST_IN_ONE_MILLISECOND ? hybridTime(wallTime(before) + 1) : hybridTime(wallTime(before), count)
}
