import { ShortcutsTable } from '#features/keyboard/shortcuts-table.tsx'
import { useTranslate } from '#i18n/interface-language.tsx'
import { PageHeading } from './page-heading.tsx'
import { useHashTarget } from './use-hash-target.ts'
import { usePageHead } from './use-page-head.ts'

const PARTS = ['what', 'reading', 'translation', 'sample', 'papers', 'privacy', 'access', 'fonts', 'editors'] as const

/** What the newsletter is, how it is made, and what it promises. */
export function AboutPage() {
  const translate = useTranslate()
  useHashTarget()
  usePageHead(translate('about.title'))
  return (
    <div className="wrap page">
      <PageHeading>{translate('about.title')}</PageHeading>
      <div className="prose">
        {PARTS.map((part) => (
          <section key={part} aria-labelledby={part}>
            <h2 id={part} tabIndex={-1}>
              {translate(`about.${part}.title`)}
            </h2>
            <p>{translate(`about.${part}.body`)}</p>
          </section>
        ))}
        <section aria-labelledby="keys">
          <h2 id="keys" tabIndex={-1}>
            {translate('keys.title')}
          </h2>
          <p>{translate('keys.note')}</p>
          <ShortcutsTable />
        </section>
      </div>
    </div>
  )
}
