import * as v from 'valibot'

const FactSchema = v.object({
  statement: v.pipe(v.string(), v.nonEmpty('is empty'), v.description('What is known, in a sentence.')),
  numbers: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^\d+(?:\.\d+)?$/, 'is not a number such as 15.4'))),
    v.description('The numbers of the statement that stories may use, with a decimal point.'),
  ),
  source: v.pipe(v.string(), v.nonEmpty('is empty'), v.description('Where it was read, or what it was computed from.')),
  standing: v.pipe(
    v.picklist(['read', 'secondary', 'computed', 'mathematics']),
    v.description(
      'read: in the paper, its abstract or its repository; secondary: in what others write about it, which the story must say; computed: from other facts; mathematics: follows from a definition.',
    ),
  ),
})
export type Fact = v.InferOutput<typeof FactSchema>

const FactRegisterSchema = v.array(
  v.object({
    id: v.pipe(v.string(), v.nonEmpty('is empty'), v.description('arXiv id without version.')),
    name: v.pipe(v.string(), v.nonEmpty('is empty'), v.description('What the newsletter calls the paper.')),
    facts: v.array(FactSchema),
  }),
)
export type FactRegister = v.InferOutput<typeof FactRegisterSchema>

/** A fact with the paper that it is about. */
export interface PaperFact extends Fact {
  readonly paper: string
}

/** The text of `docs/sources/facts.json` → the register. @throws naming the field that is wrong */
export function parseFactRegister(text: string): FactRegister {
  const result = v.safeParse(FactRegisterSchema, JSON.parse(text))
  if (result.success) return result.output
  const [issue] = result.issues
  throw new Error(`docs/sources/facts.json: ${v.getDotPath(issue) ?? 'the file'} ${issue.message}`)
}

/** The facts about the papers with these arXiv ids that hold the number. */
export function factsFor(register: FactRegister, paperIds: readonly string[], value: string): PaperFact[] {
  return register
    .filter((paper) => paperIds.includes(paper.id))
    .flatMap((paper) => paper.facts.map((fact) => ({ ...fact, paper: paper.name })))
    .filter((fact) => fact.numbers.some((number) => Number(number) === Number(value)))
}
