import { Link } from 'react-router-dom'
import type { Appearance } from '#domain/appearance.ts'
import type { IndexedPaper } from '#domain/issue-index.ts'
import { chooseText, type Language } from '#domain/language.ts'
import { issuePath, storyPath } from '#domain/paths.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import styles from './papers-page.module.css'

/** The address of an issue or of the story in it. */
export function appearancePath(language: Language, { issueId, storyId }: Appearance): string {
  return storyId === undefined ? issuePath(language, issueId) : storyPath(language, issueId, storyId)
}

/** The versions of a paper that the newsletter cites, besides the one that is shown. */
export function otherVersions({ paper, appearances }: IndexedPaper): number[] {
  const versions = new Set(appearances.flatMap(({ version }) => version ?? []))
  return [...versions].filter((version) => version !== paper.version).sort((one, other) => other - one)
}

/** Where a paper is told about, as links, and which other versions of it are cited there. */
export function PaperAppearances({ entry }: { entry: IndexedPaper }) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const versions = otherVersions(entry)
  return (
    <>
      <ul className={styles.appearances}>
        {entry.appearances.map((appearance) => {
          const address = appearancePath(language, appearance)
          const title = appearance.storyTitle && chooseText(appearance.storyTitle, language)
          return (
            <li key={address}>
              <Link to={address}>
                {title ? (
                  <span lang={title.language}>{title.text}</span>
                ) : (
                  translate('issue.id', { id: appearance.issueId })
                )}
              </Link>
              {appearance.issueNumber !== undefined && (
                <span>
                  {' · '}
                  <span className="nb">{translate('issue.n', { n: appearance.issueNumber })}</span>
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {versions.length > 0 && (
        <p className={styles.versions}>
          {translate('paper.versions', { versions: versions.map((version) => `v${version}`).join(', ') })}
        </p>
      )}
    </>
  )
}
