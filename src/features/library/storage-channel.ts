import * as v from 'valibot'

const NAME = 'cm.library.changed'

const MessageSchema = v.object({
  /** Keys of the records that changed. */
  keys: v.union([v.literal('all'), v.array(v.string())]),
  /** How often the library has been written, this change included. */
  revision: v.number(),
})
/** What a tab tells the others after a change. */
export type LibraryMessage = v.InferOutput<typeof MessageSchema>

/** Tells other tabs of changes. */
export interface LibraryChannel {
  readonly tell: (message: LibraryMessage) => void
  /** Calls back with what other tabs tell; returns what ends that. */
  readonly listen: (onMessage: (message: LibraryMessage) => void) => () => void
}

/** Hands on what is a message, and nothing else. */
function receive(data: unknown, onMessage: (message: LibraryMessage) => void): void {
  const message = v.safeParse(MessageSchema, data)
  if (message.success) onMessage(message.output)
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function createBroadcast(): LibraryChannel {
  const channel = new BroadcastChannel(NAME)
  return {
    tell: (message) => channel.postMessage(message),
    listen: (onMessage) => {
      const hear = (event: MessageEvent<unknown>) => receive(event.data, onMessage)
      channel.addEventListener('message', hear)
      return () => channel.removeEventListener('message', hear)
    },
  }
}

/** By way of `localStorage`, which tells every other tab what was written to it. */
export function createStorageChannel(): LibraryChannel {
  return {
    tell: (message) => {
      try {
        localStorage.setItem(NAME, JSON.stringify(message))
      } catch {
        // Storage is blocked or full: other tabs look for themselves when they are looked at.
      }
    },
    listen: (onMessage) => {
      const hear = ({ key, newValue }: StorageEvent) => {
        if (key === NAME && newValue !== null) receive(parseText(newValue), onMessage)
      }
      window.addEventListener('storage', hear)
      return () => window.removeEventListener('storage', hear)
    },
  }
}

/** The way from tab to tab that this browser has; opened when it is first used. */
export function createBrowserChannel(): LibraryChannel {
  let channel: LibraryChannel | undefined
  const opened = () => (channel ??= typeof BroadcastChannel === 'function' ? createBroadcast() : createStorageChannel())
  return {
    tell: (message) => opened().tell(message),
    listen: (onMessage) => opened().listen(onMessage),
  }
}
