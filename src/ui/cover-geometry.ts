/** Edges of the doorway on a canvas of 400 × 400. */
const LEFT = 170
const RIGHT = 310
const TOP = 48
const BOTTOM = 318
const WIDTH = RIGHT - LEFT

export const COVER_SIZE = 400
export const FLOOR_TOP = BOTTOM

const AJAR = 9
const FULL_TURN = 71

type Point = readonly [x: number, y: number]

/** Corners of the shapes that make a cover, as the `points` of SVG polygons. */
export interface CoverGeometry {
  readonly opening: string
  readonly lightOnFloor: string
  readonly leaf: string
}

const round = (length: number) => Math.round(length * 10) / 10
const points = (corners: readonly Point[]) => corners.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')

/** Degrees by which the leaf stands open: 9 for nothing read (0), 80 for everything (1); what is outside is cut off. */
export function coverAngle(progress: number): number {
  const share = Number.isNaN(progress) ? 0 : Math.min(Math.max(progress, 0), 1)
  return AJAR + FULL_TURN * share
}

/** Shapes of a cover whose leaf stands open by `angle` degrees; 0 is shut. */
export function coverGeometry(angle: number): CoverGeometry {
  const radians = (angle * Math.PI) / 180
  const depth = Math.sin(radians)
  const edge = RIGHT - WIDTH * Math.cos(radians)
  return {
    opening: points([
      [LEFT, TOP],
      [RIGHT, TOP],
      [RIGHT, BOTTOM],
      [LEFT, BOTTOM],
    ]),
    lightOnFloor: points([
      [LEFT, BOTTOM],
      [edge, BOTTOM],
      [edge - 60 * depth - 10, COVER_SIZE],
      [LEFT - 150 * depth - 10, COVER_SIZE],
    ]),
    leaf: points([
      [RIGHT, TOP],
      [edge, TOP - 26 * depth],
      [edge, BOTTOM + 46 * depth],
      [RIGHT, BOTTOM],
    ]),
  }
}
