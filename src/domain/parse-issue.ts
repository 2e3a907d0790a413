import * as v from 'valibot'
import { BriefingIndexSchema, BriefingYearSchema, type BriefingIndex, type BriefingYear } from './briefing.ts'
import { findExcess } from './data-limits.ts'
import {
  IssueIndexSchema,
  IssueYearSchema,
  PaperFileSchema,
  PaperIndexSchema,
  PaperYearSchema,
  type IssueIndex,
  type IssueYear,
  type PaperFile,
  type PaperIndex,
  type PaperYear,
} from './issue-index.ts'
import { IssueSchema, SCHEMA_VERSION, type Issue } from './issue.ts'
import { TopicFileSchema, TopicIndexSchema, type TopicFile, type TopicIndex } from './topic.ts'

/** Why unknown data could not be read. */
export type DataProblem =
  | { readonly kind: 'not-an-object' }
  | { readonly kind: 'future-version'; readonly version: number }
  | { readonly kind: 'invalid'; readonly path: string; readonly message: string }

/** Thrown by the parsers of this file: what was read, and what is wrong with it. */
export class DataError extends Error {
  override readonly name = 'DataError'
  readonly subject: string
  readonly problem: DataProblem

  constructor(subject: string, problem: DataProblem) {
    super(`${subject}: ${describe(problem)}`)
    this.subject = subject
    this.problem = problem
  }
}

function describe(problem: DataProblem): string {
  switch (problem.kind) {
    case 'not-an-object':
      return 'is not a JSON object'
    case 'future-version':
      return `has schema version ${problem.version}; this reader knows versions up to ${SCHEMA_VERSION}`
    case 'invalid':
      return problem.path === '' ? problem.message : `${problem.path}: ${problem.message}`
  }
}

/** Turns data of the version at its place (from 1) into data of the next version. */
export type Upgrade = (data: Record<string, unknown>) => Record<string, unknown>

const UPGRADES: readonly Upgrade[] = []

/** True for a JSON object: neither null nor an array. */
export function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

/**
 * Brings data of any past schema version to the newest one, step by step.
 * @throws DataError `not-an-object`, `future-version`, or `invalid` where the version is no whole number.
 */
export function upgradeData(subject: string, data: unknown, upgrades: readonly Upgrade[] = UPGRADES) {
  if (!isRecord(data)) throw new DataError(subject, { kind: 'not-an-object' })
  const version = data.schemaVersion
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new DataError(subject, { kind: 'invalid', path: 'schemaVersion', message: 'is not a whole number from 1' })
  }
  if (version > upgrades.length + 1) throw new DataError(subject, { kind: 'future-version', version })
  return upgrades
    .slice(version - 1)
    .reduce((older, upgrade, step) => ({ ...upgrade(older), schemaVersion: version + step + 1 }), data)
}

function parse<Output>(subject: string, schema: v.GenericSchema<unknown, Output>, data: unknown): Output {
  const excess = findExcess(data)
  if (excess) throw new DataError(subject, { kind: 'invalid', ...excess })
  const result = v.safeParse(schema, upgradeData(subject, data), { abortEarly: true })
  if (result.success) return result.output
  const [first] = result.issues
  throw new DataError(subject, { kind: 'invalid', path: v.getDotPath(first) ?? '', message: first.message })
}

/**
 * Unknown data → Issue.
 * @param subject what the data is, for the error message: `issue 2025-09-11`
 * @throws DataError naming the subject, the place and the problem
 */
export function parseIssue(subject: string, data: unknown): Issue {
  return parse(subject, IssueSchema, data)
}

/** Unknown data → IssueIndex. @throws DataError */
export function parseIssueIndex(subject: string, data: unknown): IssueIndex {
  return parse(subject, IssueIndexSchema, data)
}

/** Unknown data → IssueYear. @throws DataError */
export function parseIssueYear(subject: string, data: unknown): IssueYear {
  return parse(subject, IssueYearSchema, data)
}

/** Unknown data → PaperYear. @throws DataError */
export function parsePaperYear(subject: string, data: unknown): PaperYear {
  return parse(subject, PaperYearSchema, data)
}

/** Unknown data → PaperIndex. @throws DataError */
export function parsePaperIndex(subject: string, data: unknown): PaperIndex {
  return parse(subject, PaperIndexSchema, data)
}

/** Unknown data → BriefingIndex. @throws DataError */
export function parseBriefingIndex(subject: string, data: unknown): BriefingIndex {
  return parse(subject, BriefingIndexSchema, data)
}

/** Unknown data → BriefingYear. @throws DataError */
export function parseBriefingYear(subject: string, data: unknown): BriefingYear {
  return parse(subject, BriefingYearSchema, data)
}

/** Unknown data → TopicIndex. @throws DataError */
export function parseTopicIndex(subject: string, data: unknown): TopicIndex {
  return parse(subject, TopicIndexSchema, data)
}

/** Unknown data → TopicFile. @throws DataError */
export function parseTopicFile(subject: string, data: unknown): TopicFile {
  return parse(subject, TopicFileSchema, data)
}

/** Unknown data → PaperFile. @throws DataError */
export function parsePaperFile(subject: string, data: unknown): PaperFile {
  return parse(subject, PaperFileSchema, data)
}
