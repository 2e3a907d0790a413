import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { BlockSchema } from '#domain/block.ts'
import { IssueSchema } from '#domain/issue.ts'
import { PaperSchema } from '#domain/paper.ts'
import { SectionSchema } from '#domain/section.ts'
import { SiteSchema } from '#domain/site.ts'
import { StorySchema } from '#domain/story.ts'
import { FrontMatterSchema } from '#newsletter/front-matter-schema.ts'

const DEFINITIONS = { block: BlockSchema, section: SectionSchema, story: StorySchema, paper: PaperSchema }

/** What may be written, as JSON Schema; rules that JSON Schema cannot say are left to the reader of the data. */
export function describeSchema(schema: GenericSchema, definitions: Record<string, GenericSchema> = {}): JsonSchema {
  return toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore', definitions })
}

const printSchema = (title: string, { $schema, ...schema }: JsonSchema) =>
  `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`

/** JSON Schema files for editors’ tools, text by name: issue data, front matter and `site.json`. */
export function buildJsonSchemas(): Record<string, string> {
  return {
    'issue.schema.json': printSchema('Issue', describeSchema(IssueSchema, DEFINITIONS)),
    'front-matter.schema.json': printSchema('Front matter of a newsletter file', describeSchema(FrontMatterSchema)),
    'site.schema.json': printSchema('content/site.json', describeSchema(SiteSchema)),
  }
}
