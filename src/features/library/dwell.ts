/** Notices with what a reader stays. */
export interface Dwell {
  readonly enter: (id: string) => void
  readonly leave: (id: string) => void
  /** Nobody looks: what is in sight has to be looked at anew. */
  readonly pause: () => void
  readonly resume: () => void
  readonly end: () => void
}

interface DwellOptions {
  /** Milliseconds to stay. */
  readonly delay: number
  /** Milliseconds that never run backwards, as `performance.now` gives them. */
  readonly clock: () => number
  /** Says which ids stayed in sight long enough, in the order in which they came; each once a stay. */
  readonly onDwell: (ids: readonly string[]) => void
}

/** Rings once for every id, when its time has come. */
function createAlarms({ delay, clock, onDwell }: DwellOptions) {
  const due = new Map<string, number>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const schedule = () => {
    clearTimeout(timer)
    if (due.size > 0) timer = setTimeout(ring, Math.min(...due.values()) - clock())
  }
  const ring = () => {
    const stayed = [...due].filter(([, at]) => at <= clock()).map(([id]) => id)
    for (const id of stayed) due.delete(id)
    schedule()
    if (stayed.length > 0) onDwell(stayed)
  }
  return {
    set: (ids: Iterable<string>) => {
      for (const id of ids) due.set(id, clock() + delay)
      schedule()
    },
    drop: (ids: Iterable<string>) => {
      for (const id of ids) due.delete(id)
      schedule()
    },
  }
}

/** Watches ids come into sight and leave it, and tells those that stay for a while. */
export function createDwell(options: DwellOptions): Dwell {
  const alarms = createAlarms(options)
  const inSight = new Set<string>()
  let isPaused = false
  return {
    enter: (id) => {
      if (inSight.has(id)) return
      inSight.add(id)
      if (!isPaused) alarms.set([id])
    },
    leave: (id) => {
      if (inSight.delete(id)) alarms.drop([id])
    },
    pause: () => {
      isPaused = true
      alarms.drop(inSight)
    },
    resume: () => {
      if (isPaused) alarms.set(inSight)
      isPaused = false
    },
    end: () => alarms.drop(inSight),
  }
}
