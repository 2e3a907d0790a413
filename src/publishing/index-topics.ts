import type { Appearance } from '#domain/appearance.ts'
import { SCHEMA_VERSION, type Issue } from '#domain/issue.ts'
import type { TopicFile } from '#domain/topic.ts'
import { appearanceOf } from './link-issues.ts'

/** Every topic of the issues (newest first) with its stories, the topic with most of them first. */
export function indexTopics(issues: readonly Issue[]): TopicFile[] {
  const byTopic = new Map<string, Appearance[]>()
  for (const issue of issues) {
    for (const story of issue.stories) {
      for (const topic of story.topics) {
        byTopic.set(topic, [...(byTopic.get(topic) ?? []), appearanceOf(issue, story.id)])
      }
    }
  }
  return [...byTopic]
    .map(([id, stories]) => ({ schemaVersion: SCHEMA_VERSION, id, stories }))
    .sort((one, other) => other.stories.length - one.stories.length || (one.id < other.id ? -1 : 1))
}
