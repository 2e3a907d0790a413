/** What JSON can say. */
export type Json = null | boolean | number | string | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json
}

/** A place in JSON data that holds a value, and can hold another one. */
export interface Slot {
  readonly key: string
  readonly value: Json
  readonly put: (value: Json) => void
  readonly remove: () => void
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Sets a key that `object` then has itself, even one such as `__proto__`. */
export function define(object: JsonObject, key: string, value: Json): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
}

function slotsOfList(list: Json[]): Slot[] {
  return list.map((value, at) => ({
    key: String(at),
    value,
    put: (next) => (list[at] = next),
    remove: () => list.splice(at, 1),
  }))
}

function slotsOfObject(object: JsonObject): Slot[] {
  return Object.entries(object).map(([key, value]) => ({
    key,
    value,
    put: (next) => define(object, key, next),
    remove: () => Reflect.deleteProperty(object, key),
  }))
}

/** Every place below `data`, outermost first. */
export function slotsOf(data: Json): Slot[] {
  const own = Array.isArray(data) ? slotsOfList(data) : isObject(data) ? slotsOfObject(data) : []
  return own.flatMap((slot) => [slot, ...slotsOf(slot.value)])
}
