import type { Citation, CitationKind } from './citation.ts'
import type { PersonName } from './person-name.ts'

/** UNPB: unpublished work; GEN: generic; NEWS: newspaper article. */
const TYPES: Record<CitationKind, string> = { preprint: 'UNPB', publication: 'GEN', newsletter: 'NEWS' }

/** Lines end a field, so a value has none. The asterisk is not allowed in names. */
const onOneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** `Last, First, Suffix`, as the specification has it; a group as it is. */
function printName(name: PersonName): string {
  if (name.kind === 'group') return name.name.replaceAll('*', '')
  const family = name.particle === undefined ? name.family : `${name.particle} ${name.family}`
  const parts = [family, name.given ?? '', name.suffix ?? '']
  return parts
    .join(', ')
    .replace(/[*]/g, '')
    .replace(/(?:, )+$/, '')
}

type Line = readonly [tag: string, value: string | undefined]

function linesOf(citation: Citation): Line[] {
  const { arxiv, container, date } = citation
  const version = arxiv?.version === undefined ? '' : `v${arxiv.version}`
  return [
    ['TY', TYPES[citation.kind]],
    ...citation.authors.map((name): Line => ['AU', printName(name)]),
    ['TI', citation.title],
    ['T2', container?.title],
    ['IS', container?.number === undefined ? undefined : String(container.number)],
    ['PY', date?.slice(0, 4)],
    ['DA', date?.replaceAll('-', '/')],
    ['PB', arxiv && 'arXiv'],
    ['M1', arxiv && `arXiv:${arxiv.id}${version}${arxiv.primaryClass === undefined ? '' : ` [${arxiv.primaryClass}]`}`],
    ['DO', citation.doi],
    ['UR', citation.url],
    ['LA', citation.language],
    ['N1', citation.hasMoreAuthors ? 'The list of authors goes on.' : undefined],
    ['N1', citation.note],
  ]
}

/**
 * Citations as an RIS file in UTF-8: lines of a tag, two blanks, a hyphen and a blank, ended by CR and LF, each
 * record from `TY` to `ER`. Source: “RIS Format Specifications”, Research Information Systems.
 */
export function printRis(citations: readonly Citation[]): string {
  const lines = citations.flatMap((citation) => [
    ...linesOf(citation).flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${onOneLine(value)}`])),
    'ER  - ',
  ])
  return lines.map((line) => `${line}\r\n`).join('')
}
