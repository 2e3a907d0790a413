import { pathInLanguage } from '#domain/paths.ts'

/** How long a page that stands already may wait for what makes it work, until its reader is told, in milliseconds. */
const TOLD_AFTER = 8000
/** How long an empty page may wait until it says that it is loading, in milliseconds. */
const EMPTY_FOR = 300

/**
 * What the page that was opened still lacks: nothing, something that takes long, something that did not come, or
 * something that was asked for again.
 */
export type FirstPageState = 'whole' | 'slow' | 'failed' | 'coming'

type Prepare = () => Promise<unknown>

let state: FirstPageState = 'whole'
let page = ''
let gate: Promise<void> | undefined
let openGate = () => {}
let prepareAgain: Prepare = () => Promise.resolve()
const listeners = new Set<() => void>()

function become(next: FirstPageState): void {
  state = next
  for (const listener of listeners) listener()
}

async function follow(coming: Promise<unknown>): Promise<void> {
  await coming.then(openGate, () => {
    if (state !== 'whole') become('failed')
  })
}

/** The page works, or its reader has gone on elsewhere: nothing is said of it any more. */
export function endFirstPage(): void {
  if (state === 'whole') return
  openGate()
  become('whole')
}

const after = (milliseconds: number) =>
  new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), milliseconds))

/**
 * Waits for what a prerendered page needs to be taken over. Where it does not come, its words stay as they are, and
 * only what is around them is taken over, until it comes.
 * @param path below the base path
 */
export async function awaitFirstPage(path: string, prepare: Prepare): Promise<void> {
  const coming = prepare()
  const there = coming.then(
    () => 'there' as const,
    () => 'failed' as const,
  )
  const outcome = await Promise.race([there, after(TOLD_AFTER)])
  if (outcome === 'there') return
  page = pathInLanguage(path, 'vi')
  prepareAgain = prepare
  gate = new Promise((resolve) => {
    openGate = resolve
  })
  become(outcome === 'late' ? 'slow' : 'failed')
  if (outcome === 'late') void follow(coming)
}

/**
 * Waits for what a page needs that is to be rendered anew; it says itself what did not come. An empty page waits a
 * moment only, one with words of its own as long as they would have to go for the news that something is loading.
 */
export async function awaitContent(coming: Promise<unknown>, root: HTMLElement): Promise<void> {
  const settled = coming.catch(() => undefined)
  const isEmpty = root.querySelector(':scope > :not([data-opening])') === null
  await (isEmpty ? Promise.race([settled, after(EMPTY_FOR)]) : settled)
}

/** Asks again for what did not come. */
export function retryFirstPage(): void {
  if (state !== 'failed') return
  become('coming')
  void follow(prepareAgain())
}

/** What the page at this path waits for; undefined where nothing keeps it. @param path below the base path */
export function gateOf(path: string): Promise<void> | undefined {
  return state === 'whole' || pathInLanguage(path, 'vi') !== page ? undefined : gate
}

export const readFirstPage = (): FirstPageState => state

export function subscribeToFirstPage(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
