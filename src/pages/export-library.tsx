import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { site } from '#data/site.ts'
import type { IssueSummary } from '#domain/issue-index.ts'
import { chooseText, type Language } from '#domain/language.ts'
import type { Paper } from '#domain/paper.ts'
import { storyPath } from '#domain/paths.ts'
import type { TitledIssue } from '#features/library/library-markdown.ts'
import type { LibrarySnapshot } from '#features/library/library-snapshot.ts'
import { libraryStore } from '#features/library/use-library.ts'
import { CiteMenu } from '#features/sharing/cite-menu.tsx'
import { downloadFile } from '#features/sharing/download-file.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { useToast } from '#ui/toast.tsx'
import styles from './library-page.module.css'
import { loadPapers } from './load-papers.ts'

function titledIssues(issues: readonly IssueSummary[], language: Language): readonly TitledIssue[] {
  const base = new URL(import.meta.env.BASE_URL, window.location.href).href.replace(/\/$/, '')
  return issues.map((issue) => ({
    id: issue.id,
    title: chooseText(issue.title, language).text,
    stories: issue.stories.map(({ id, title }) => ({
      id,
      title: chooseText(title, language).text,
      url: base + storyPath(language, issue.id, id),
    })),
  }))
}

/** The papers of saved stories, once each: how many, and the papers themselves once they are asked for. */
function useSavedPapers({ bookmarks }: LibrarySnapshot, issues: readonly IssueSummary[]) {
  const client = useQueryClient()
  const [papers, setPapers] = useState<readonly Paper[]>([])
  const paperIds = useMemo(() => {
    const saved = issues.flatMap(({ id, stories }) => stories.filter((story) => bookmarks.has(`${id}/${story.id}`)))
    return [...new Set(saved.flatMap((story) => story.paperIds))]
  }, [bookmarks, issues])
  const prepare = async () => setPapers(await loadPapers(client, paperIds))
  return { count: paperIds.length, papers, prepare }
}

interface ExportLibraryProps {
  readonly library: LibrarySnapshot
  readonly issues: readonly IssueSummary[]
}

/** Takes the library along: whole as a file, as a document to read, and its papers as citations. */
export function ExportLibrary({ library, issues }: ExportLibraryProps) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const showToast = useToast()
  const { count, papers, prepare } = useSavedPapers(library, issues)
  const fail = () => showToast({ text: translate('part.failed'), isError: true })
  const exportAll = async () => {
    const { printLibrary } = await import('#features/library/library-file.ts')
    const text = printLibrary(await libraryStore.readRecords())
    downloadFile({ name: 'canh-cua-mo-rong.json', mediaType: 'application/json', text })
    await libraryStore.noteExport()
  }
  const exportDocument = async () => {
    const { buildLibraryMarkdown } = await import('#features/library/library-markdown.ts')
    const words = { title: translate('nav.library'), elsewhere: translate('library.elsewhere') }
    const { bookmarks, notes, passages } = library
    const kept = { bookmarks: bookmarks.values(), notes: notes.values(), passages: passages.values() }
    const text = buildLibraryMarkdown({ ...kept, issues: titledIssues(issues, language), words })
    downloadFile({ name: 'canh-cua-mo-rong.md', mediaType: 'text/markdown', text })
  }
  return (
    <section className={styles.along} aria-labelledby="along-title">
      <h2 id="along-title">{translate('library.along')}</h2>
      <p>{translate('library.along.body')}</p>
      <div className={styles.ways}>
        <button type="button" className="button-quiet" onClick={() => void exportAll().catch(fail)}>
          {translate('library.export.all')}
        </button>
        <button type="button" className="button-quiet" onClick={() => void exportDocument().catch(fail)}>
          {translate('library.export.markdown')}
        </button>
        {count > 0 && (
          <CiteMenu
            sources={[{ kind: 'papers', papers }]}
            site={site}
            fileName="library-papers"
            label={translate('library.cite', { count })}
            prepare={prepare}
          />
        )}
      </div>
    </section>
  )
}
