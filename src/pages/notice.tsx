import type { ReactNode } from 'react'
import { Cover } from '#ui/cover.tsx'
import styles from './notice.module.css'
import { PageHeading } from './page-heading.tsx'
import { usePageHead } from './use-page-head.ts'

interface NoticeProps {
  readonly title: string
  readonly body: string
  /** How far the door beside the words stands open, in degrees. */
  readonly angle: number
  readonly children: ReactNode
}

/** A page that has only something to say, and ways on. */
export function Notice({ title, body, angle, children }: NoticeProps) {
  usePageHead(title)
  return (
    <div className={`wrap ${styles.notice}`}>
      <div>
        <PageHeading>{title}</PageHeading>
        <p className="lede">{body}</p>
        <div className={styles.ways}>{children}</div>
      </div>
      <Cover className={styles.cover} angle={angle} />
    </div>
  )
}
