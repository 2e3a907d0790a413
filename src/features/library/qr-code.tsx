import { encode } from 'uqr'
import styles from './qr-code.module.css'

interface QrCodeProps {
  readonly text: string
  /** What it is, for those who cannot see it. */
  readonly label: string
}

/** One line of a path that fills every dark field; a field is one unit wide. */
function drawFields(fields: readonly (readonly boolean[])[]): string {
  return fields
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${String(x)} ${String(y)}h1v1h-1z` : '')))
    .join('')
}

/** Text as a QR code (ISO/IEC 18004), dark on light whatever the theme, with the quiet zone that readers need. */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'L', border: 4 })
  return (
    <svg role="img" aria-label={label} className={styles.code} viewBox={`0 0 ${String(size)} ${String(size)}`}>
      <path d={drawFields(data)} shapeRendering="crispEdges" />
    </svg>
  )
}
