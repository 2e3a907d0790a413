import type { JsonSchema } from '@valibot/to-json-schema'
import { TableBlockSchema, TextBlockSchema } from '#domain/block.ts'
import { ActionSchema, ActionUpdateSchema, AnswerSchema } from '#domain/action.ts'
import { IssueSchema, OutlookSchema } from '#domain/issue.ts'
import { PaperSchema } from '#domain/paper.ts'
import { SectionSchema } from '#domain/section.ts'
import { SiteSchema } from '#domain/site.ts'
import { StorySchema, WhySchema } from '#domain/story.ts'
import { FrontMatterAnswerSchema, FrontMatterSchema, FrontMatterUpdateSchema } from '#newsletter/front-matter-schema.ts'
import { describeSchema } from './json-schema.ts'

type Field = NonNullable<JsonSchema['properties']>[string]

const INTRODUCTION = `# Fields

What every field means, and what happens when it is absent. This page is made from the schemas in \`src/domain\` and
\`src/newsletter\` by \`npm run schema\`; edit the descriptions there. How the text is written:
[content-format.md](content-format.md). The same for tools: \`issue.schema.json\`, \`front-matter.schema.json\`,
\`site.schema.json\`.
`

function isLocalized(properties: JsonSchema['properties']): boolean {
  return Object.keys(properties ?? {}).join() === 'vi,en'
}

function nameType(field: Field | undefined): string {
  if (field === undefined || typeof field === 'boolean') return 'anything'
  if (field.const !== undefined) return JSON.stringify(field.const)
  if (field.enum) return field.enum.map((value) => JSON.stringify(value)).join(' or ')
  if (field.anyOf) return field.anyOf.map(nameType).join(' or ')
  if (field.type === 'array') return Array.isArray(field.items) ? 'list' : `list of ${nameType(field.items)}`
  if (field.type === 'object') return isLocalized(field.properties) ? 'text by language' : 'object'
  if (field.pattern?.includes('\\d{4}') === true) return 'date'
  const names: Record<string, string> = { string: 'text', integer: 'whole number', boolean: 'true or false' }
  return typeof field.type === 'string' ? (names[field.type] ?? field.type) : 'object'
}

const inCell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/gu, ' ')

function buildTable(title: string, schema: Field | undefined): string {
  if (schema === undefined || typeof schema === 'boolean') return ''
  const required = new Set(schema.required)
  const rows = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const meaning = typeof field === 'boolean' ? '' : (field.description ?? '')
    return `| \`${name}\` | ${inCell(nameType(field))} | ${required.has(name) ? 'yes' : 'no'} | ${inCell(meaning)} |`
  })
  return [`## ${title}`, '', '| field | holds | required | meaning |', '|---|---|---|---|', ...rows, ''].join('\n')
}

/** The editors’ reference of all fields as Markdown, made from the schemas. */
export function buildFieldsReference(): string {
  const frontMatter = describeSchema(FrontMatterSchema)
  const papers = frontMatter.properties?.papers
  const paper = typeof papers === 'object' && !Array.isArray(papers.items) ? papers.items : undefined
  const tables: [string, Field | undefined][] = [
    ['Front matter of a newsletter file', frontMatter],
    ['Front matter: each of its papers', paper],
    ['Front matter: each of its updates', describeSchema(FrontMatterUpdateSchema)],
    ['Front matter: each of its answers', describeSchema(FrontMatterAnswerSchema)],
    ['content/site.json', describeSchema(SiteSchema)],
    ['Issue data', describeSchema(IssueSchema)],
    ['Issue data: story', describeSchema(StorySchema)],
    ['Issue data: why it matters', describeSchema(WhySchema)],
    ['Issue data: section', describeSchema(SectionSchema)],
    ['Issue data: block of text', describeSchema(TextBlockSchema)],
    ['Issue data: table', describeSchema(TableBlockSchema)],
    ['Issue data: outlook', describeSchema(OutlookSchema)],
    ['Issue data: action', describeSchema(ActionSchema)],
    ['Issue data: news of an earlier action', describeSchema(ActionUpdateSchema)],
    ['Issue data: answer to an earlier question', describeSchema(AnswerSchema)],
    ['Issue data: paper', describeSchema(PaperSchema)],
  ]
  return [INTRODUCTION, ...tables.map(([title, schema]) => buildTable(title, schema))].join('\n')
}
