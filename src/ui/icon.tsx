/** Outlines on a grid of 16 × 16. */
const SHAPES = {
  back: 'M7.5 3.5 3 8l4.5 4.5M3.5 8H13',
  bookmark: 'M4 2.5h8v11L8 10.5l-4 3z',
  check: 'M3 8.5 6.5 12 13 4.5',
  chevron: 'M6 3.5 10.5 8 6 12.5',
  close: 'M3.5 3.5l9 9m0-9-9 9',
  copy: 'M5.5 5.5h8v8h-8zM10.5 3V2.5h-8v8H3',
  external: 'M9.5 2.5h4v4M13 3 7.5 8.5M6.5 3.5h-4v10h10v-4',
  globe: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2zM2 8h12M8 2c-4 4-4 8 0 12m0-12c4 4 4 8 0 12',
  menu: 'M2 4h12M2 8h12M2 12h12',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 1 0 0-9zM10.5 10.5 14 14',
} as const

interface IconProps {
  readonly name: keyof typeof SHAPES
  readonly className?: string | undefined
}

/** A drawing beside words that say the same; in the colour of those words. */
export function Icon({ name, className }: IconProps) {
  return (
    <svg className={className} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[name]} fill="none" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  )
}
