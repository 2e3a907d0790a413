import { existsSync } from 'node:fs'
import path from 'node:path'
import { isSlug } from '#domain/identifiers.ts'
import { recoverFolders } from './recover-folders.ts'

/** An issue’s folder has one of them at least. */
const ISSUE_FILES = ['vi.md', 'en.md', 'published.json']

/** The folder with the content: the one that CONTENT_DIR names, else `content/` below the project’s folder. */
export function contentFolderOf(root: string, { CONTENT_DIR }: Readonly<NodeJS.ProcessEnv> = process.env): string {
  return path.resolve(root, CONTENT_DIR || 'content')
}

/** Clears up after a process that was killed while it wrote an issue; what is no issue is left alone. */
export function recoverIssues(contentFolder: string): void {
  recoverFolders(
    contentFolder,
    (name, aside) => isSlug(name) && ISSUE_FILES.some((file) => existsSync(path.join(aside, file))),
  )
}
