import type { ReactNode } from 'react'
import type { Language } from '#domain/language.ts'
import type { Paper } from '#domain/paper.ts'
import { knownKind } from '#domain/section.ts'
import { storyWhy, type Story } from '#domain/story.ts'
import { Analogy, OpenQuestion } from './callouts.tsx'
import { PairHeads } from './pair-heads.tsx'
import { TitledPart } from './titled-part.tsx'
import styles from './story-body.module.css'

interface StoryBodyProps {
  readonly story: Story
  readonly papers: readonly Paper[]
  readonly languages: readonly Language[]
  /** The language in which the story was written. */
  readonly original: Language
  /** Standing of the other language. Absent: edited. */
  readonly translation?: 'edited' | 'machine'
  /** Level of the sections’ headings. Absent: h2. */
  readonly heading?: 'h2' | 'h3'
  /** False where the story is shown a second time on its page and must not hold the anchors. */
  readonly isAnchor?: boolean
  /** The panel; it stands where the story has it: in the place of the synthesis, or after the sections. */
  readonly why?: ReactNode
}

/** The whole text of a story. */
export function StoryBody(props: StoryBodyProps) {
  const { story, papers, languages, why, heading = 'h2', isAnchor = true } = props
  const synthesis = storyWhy(story)?.synthesis
  const isPaired = languages.length > 1
  return (
    <div className={`prose ${styles.body}`} data-paired={isPaired}>
      {isPaired && (
        <PairHeads languages={languages} original={props.original} translation={props.translation ?? 'edited'} />
      )}
      {story.sections.map((section) => {
        if (section === synthesis) return <div key={section.id}>{why}</div>
        const kind = knownKind(section)
        const shared = { section, languages, isAnchor }
        if (kind === 'analogy') return <Analogy key={section.id} {...shared} />
        if (kind === 'question') return <OpenQuestion key={section.id} {...shared} heading={heading} />
        const paper = papers.find((candidate) => candidate.id === section.paperId)
        return <TitledPart key={section.id} {...shared} heading={heading} paper={paper} />
      })}
      {synthesis === undefined && why}
    </div>
  )
}
