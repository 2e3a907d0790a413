import type { Language } from '#domain/language.ts'
import type { Diagnostic } from '#newsletter/diagnostic.ts'
import { factsFor, type FactRegister, type PaperFact } from './fact-register.ts'
import type { FoundNumber } from './find-numbers.ts'
import type { NumberedBlock, NumberedPart, NumberedSection, NumberedText } from './numbered-text.ts'

/** One number of a part of an issue, with where it stands and what it rests on. */
export interface SourcedNumber {
  readonly part: string
  readonly value: string
  readonly lines: Readonly<Record<Language, readonly number[]>>
  readonly facts: readonly PaperFact[]
}

interface IssueText {
  readonly files: Readonly<Record<Language, string>>
  readonly texts: Readonly<Record<Language, NumberedText>>
}

export interface NumberCheck {
  readonly numbers: readonly SourcedNumber[]
  readonly diagnostics: readonly Diagnostic[]
}

interface Pair<Item> {
  readonly vi: Item
  readonly en: Item | undefined
}

const numbersOf = (part: NumberedPart | undefined): FoundNumber[] =>
  part?.sections.flatMap((section) => section.blocks.flatMap((block) => block.numbers)) ?? []

type Finding = Required<Pick<Diagnostic, 'code' | 'file' | 'line' | 'what' | 'remedy'>>

const error = (finding: Finding): Diagnostic => ({ severity: 'error', ...finding })

/** Sections in pairs; those left untranslated on purpose have no partner. */
function pairSections({ vi, en }: Pair<NumberedPart>, storyId: string | undefined, untranslated: readonly string[]) {
  const translated = [...(en?.sections ?? [])]
  return vi.sections.map((section) => {
    const ids = [`${storyId ?? ''}-${section.slug}`, `${section.slug}-${storyId ?? ''}`, section.slug]
    const isLeftOut = section.slug !== '' && ids.some((id) => untranslated.includes(id))
    return { vi: section, en: isLeftOut ? undefined : translated.shift(), isLeftOut }
  })
}

const multiset = (block: NumberedBlock) => block.numbers.map(({ value }) => value).sort()

function compareBlocks({ vi, en }: Pair<NumberedBlock>, files: IssueText['files']): Diagnostic[] {
  if (!en || vi.isUntranslated || en.isUntranslated) return []
  const [left, right] = [multiset(vi).join(', '), multiset(en).join(', ')]
  if (left === right) return []
  const what = `The numbers are ${right || 'none'}, but ${left || 'none'} in ${files.vi}:${vi.line}`
  const remedy = 'Give both languages the same numbers'
  return [error({ code: 'numbers-differ', file: files.en, line: en.line, what, remedy })]
}

type SectionPair = Pair<NumberedSection> & { readonly isLeftOut: boolean }

function compareSections({ vi, en, isLeftOut }: SectionPair, files: IssueText['files']): Diagnostic[] {
  if (!en) {
    if (isLeftOut) return []
    const what = `The section has no counterpart in ${files.en}`
    const remedy = 'Translate it, or list it under "untranslated"'
    return [error({ code: 'section-missing', file: files.vi, line: vi.line, what, remedy })]
  }
  if (vi.blocks.length !== en.blocks.length) {
    const what = `The section has ${en.blocks.length - 1} blocks, but ${vi.blocks.length - 1} in ${files.vi}:${vi.line}`
    const remedy = 'Align both languages block by block'
    return [error({ code: 'blocks-differ', file: files.en, line: en.line, what, remedy })]
  }
  return vi.blocks.flatMap((block, place) => compareBlocks({ vi: block, en: en.blocks[place] }, files))
}

/** Every number once, in the order of its first appearance. */
function listNumbers({ vi, en }: Pair<NumberedPart>, paperIds: readonly string[], register: FactRegister) {
  const [original, translated] = [numbersOf(vi), numbersOf(en)]
  const values = [...new Set([...original, ...translated].map(({ value }) => value))]
  const linesOf = (numbers: readonly FoundNumber[], value: string) => [
    ...new Set(numbers.filter((number) => number.value === value).map(({ line }) => line)),
  ]
  return values.map((value) => ({
    part: vi.title,
    value,
    lines: { vi: linesOf(original, value), en: linesOf(translated, value) },
    facts: factsFor(register, paperIds, value),
  }))
}

function reportUnsourced(numbers: readonly SourcedNumber[], files: IssueText['files']): Diagnostic[] {
  const unsourced = numbers.filter(({ facts }) => facts.length === 0)
  const languages: readonly Language[] = ['vi', 'en']
  return unsourced.flatMap(({ value, lines }) =>
    languages.flatMap((language) =>
      lines[language].map((line) =>
        error({
          code: 'number-without-source',
          file: files[language],
          line,
          what: `No fact about the papers told of here has the number ${value}`,
          remedy: 'Correct it, or add the fact with its source to docs/sources/facts.json',
        }),
      ),
    ),
  )
}

/** Checks that every number of an issue rests on a fact about its papers and that both languages agree on it. */
export function checkNumberSources({ files, texts }: IssueText, register: FactRegister): NumberCheck {
  const { stories = [], untranslated = [] } = texts.vi.frontMatter
  const allPaperIds = [...new Set(texts.vi.parts.flatMap((part) => part.paperIds))]
  const storyParts = texts.vi.parts.filter((part) => part.isStory)
  const checks = texts.vi.parts.map((vi, place) => {
    const pair = { vi, en: texts.en.parts[place] }
    const storyId = vi.isStory ? stories[storyParts.indexOf(vi)] : undefined
    const numbers = listNumbers(pair, vi.isStory ? vi.paperIds : allPaperIds, register)
    const sections = pairSections(pair, storyId, untranslated)
    const differences = sections.flatMap((section) => compareSections(section, files))
    return { numbers, diagnostics: [...reportUnsourced(numbers, files), ...differences] }
  })
  return {
    numbers: checks.flatMap((check) => check.numbers),
    diagnostics: checks.flatMap((check) => check.diagnostics),
  }
}
