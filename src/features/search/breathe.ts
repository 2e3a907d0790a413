/** How long (ms) a search works before it lets the page answer to its reader. */
const AT_A_TIME = 8

/** Lets waiting events and frames go first; without the delay that timers have when they follow each other. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}

/** Waits a turn where there has been work for a while since the last one; called between pieces of work. */
export type Breathe = () => Promise<void>

/** A clock for one search, so that no piece of it keeps a keystroke or a frame waiting. */
export function createBreath(): Breathe {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < AT_A_TIME) return
    await nextTurn()
    since = performance.now()
  }
}
