import * as v from 'valibot'
import { AppearanceSchema } from './appearance.ts'
import { SlugSchema } from './identifiers.ts'
import type { LocalizedText } from './language.ts'
import type { Site } from './site.ts'

/** Every topic that a story has, with how many: `issues/topics.json`. */
export const TopicIndexSchema = v.object({
  schemaVersion: v.number(),
  topics: v.array(v.object({ id: SlugSchema, count: v.number() })),
})
export type TopicIndex = v.InferOutput<typeof TopicIndexSchema>

/** The stories of one topic, newest first: `issues/topics/<id>.json`. */
export const TopicFileSchema = v.object({
  schemaVersion: v.number(),
  id: SlugSchema,
  stories: v.array(AppearanceSchema),
})
export type TopicFile = v.InferOutput<typeof TopicFileSchema>

/** What a topic is called; its id where the site has no name for it. */
export function topicName(site: Pick<Site, 'topics'>, id: string): LocalizedText {
  const names = site.topics ?? {}
  return (Object.hasOwn(names, id) ? names[id] : undefined) ?? { vi: id, en: id }
}
