import type { ReactNode } from 'react'
import type { Language } from '#domain/language.ts'
import type { Paper } from '#domain/paper.ts'
import { knownKind } from '#domain/section.ts'
import { storyWhy, type Story } from '#domain/story.ts'
import { Analogy, OpenQuestion } from './callouts.tsx'
import { TitledPart } from './titled-part.tsx'
import styles from './story-body.module.css'

interface StoryBodyProps {
  readonly story: Story
  readonly papers: readonly Paper[]
  readonly languages: readonly Language[]
  /** The panel; it stands where the story has it: in the place of the synthesis, or after the sections. */
  readonly why?: ReactNode
}

/** The whole text of a story. */
export function StoryBody({ story, papers, languages, why }: StoryBodyProps) {
  const synthesis = storyWhy(story)?.synthesis
  return (
    <div className={`prose ${styles.body}`} data-paired={languages.length > 1}>
      {story.sections.map((section) => {
        if (section === synthesis) return <div key={section.id}>{why}</div>
        const kind = knownKind(section)
        if (kind === 'analogy') return <Analogy key={section.id} section={section} languages={languages} />
        if (kind === 'question') {
          return <OpenQuestion key={section.id} section={section} languages={languages} heading="h2" />
        }
        const paper = papers.find((candidate) => candidate.id === section.paperId)
        return <TitledPart key={section.id} section={section} languages={languages} heading="h2" paper={paper} />
      })}
      {synthesis === undefined && why}
    </div>
  )
}
