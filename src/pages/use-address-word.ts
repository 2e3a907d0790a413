import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { STAY } from './page-heading.tsx'

/** How long typing rests before the address follows; browsers refuse addresses that change with every key. */
const RESTED = 250

/** The letters for which an address has room on any host; each takes up to nine characters there. */
const KEPT = /^.{0,200}/su

interface Draft {
  readonly text: string
  /** What the address said when the reader began to type. */
  readonly from: string
}

/**
 * What a reader typed into a filter, kept in the address as `?name=`. The field itself never waits for the address,
 * so that composing Vietnamese letters is not disturbed.
 * @param name of the parameter
 * @returns the text and what takes new text; the empty text leaves the address, of a long one only the beginning stays
 */
export function useAddressWord(name: string): [string, (text: string) => void] {
  const [parameters, setParameters] = useSearchParams()
  const inAddress = parameters.get(name)?.normalize('NFC') ?? ''
  const [draft, setDraft] = useState<Draft>()
  const [written, setWritten] = useState<string>()
  const isDraftCurrent = draft !== undefined && (inAddress === draft.from || inAddress === written)
  const text = isDraftCurrent ? draft.text : inAddress
  const goal = KEPT.exec(text.normalize('NFC'))?.[0] ?? ''
  useEffect(() => {
    if (goal === inAddress) return
    const timer = setTimeout(() => {
      setWritten(goal)
      setParameters(
        (before) => {
          if (goal === '') before.delete(name)
          else before.set(name, goal)
          return before
        },
        { replace: true, state: STAY, preventScrollReset: true },
      )
    }, RESTED)
    return () => clearTimeout(timer)
  }, [goal, inAddress, name, setParameters])
  return [text, (next) => setDraft({ text: next, from: inAddress })]
}

/** One of several choices, kept in the address as `?name=`; the first is meant where the address names none. */
export function useAddressChoice<Value extends string>(
  name: string,
  choices: readonly [Value, ...Value[]],
): [Value, (value: Value) => void] {
  const [parameters, setParameters] = useSearchParams()
  const [usual] = choices
  const value = choices.find((choice) => choice === parameters.get(name)) ?? usual
  const choose = (next: Value) =>
    setParameters(
      (before) => {
        if (next === usual) before.delete(name)
        else before.set(name, next)
        return before
      },
      { replace: true, state: STAY, preventScrollReset: true },
    )
  return [value, choose]
}
