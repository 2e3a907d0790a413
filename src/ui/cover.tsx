import { useRef } from 'react'
import { COVER_SIZE, coverAngle, coverGeometry, FLOOR_TOP } from './cover-geometry.ts'
import styles from './cover.module.css'
import { useSwing } from './use-swing.ts'

type CoverProps = {
  /** What the picture says to those who do not see it. Absent: the picture is an ornament. */
  readonly label?: string | undefined
  /** Gives the cover its size. */
  readonly className?: string | undefined
} & (
  | {
      /** How much of the issue is read, from 0 to 1. */
      readonly progress: number
      /** How much was read when the reader last saw the door; it swings from there, once. */
      readonly from?: number | undefined
    }
  | {
      /** Degrees by which the leaf stands open, where the cover stands for no issue. */
      readonly angle: number
    }
)

/** A door that stands open as wide as the issue is read. */
export function Cover(props: CoverProps) {
  const { label } = props
  const svg = useRef<SVGSVGElement>(null)
  const angle = 'angle' in props ? props.angle : coverAngle(props.progress)
  const from = 'angle' in props || props.from === undefined ? undefined : coverAngle(props.from)
  const shapes = coverGeometry(useSwing(svg, angle, from))
  const name =
    label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const)
  return (
    <svg
      ref={svg}
      className={`${styles.cover} ${props.className ?? ''}`}
      viewBox={`0 0 ${COVER_SIZE} ${COVER_SIZE}`}
      {...name}
    >
      <rect className={styles.wall} width={COVER_SIZE} height={COVER_SIZE} />
      <rect className={styles.floor} y={FLOOR_TOP} width={COVER_SIZE} height={COVER_SIZE - FLOOR_TOP} />
      <polygon className={styles.opening} points={shapes.opening} />
      <polygon className={styles.lightOnFloor} points={shapes.lightOnFloor} />
      <polygon className={styles.leaf} points={shapes.leaf} />
    </svg>
  )
}
