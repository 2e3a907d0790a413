/** How long items are worked on in one go, in milliseconds. */
const SLICE = 8
const ITEMS_A_LOOK = 20

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

/**
 * Does something with each item, in slices, so that the page stays quick however many there are; few items are done
 * before it returns.
 * @param isWanted asked between slices; the rest is left out where it is not
 */
export async function inSlices<Item>(
  items: Iterable<Item>,
  act: (item: Item) => void,
  isWanted: () => boolean = () => true,
): Promise<void> {
  let count = 0
  let begun = performance.now()
  for (const item of items) {
    act(item)
    count += 1
    if (count % ITEMS_A_LOOK !== 0 || performance.now() - begun < SLICE) continue
    await nextTurn()
    if (!isWanted()) return
    begun = performance.now()
  }
}
