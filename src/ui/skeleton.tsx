import styles from './skeleton.module.css'

const LINES = [62, 92, 88, 74, 92, 81]

/** Flat bars in the place of text that is on its way. */
export function Skeleton({ label }: { label: string }) {
  return (
    <div className={styles.skeleton} aria-busy="true">
      <span className="vh">{label}</span>
      {LINES.map((width, line) => (
        <div key={`${line}-${width}`} aria-hidden="true" className={styles.bar} style={{ inlineSize: `${width}%` }} />
      ))}
    </div>
  )
}
