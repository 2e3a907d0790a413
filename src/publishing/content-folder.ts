import path from 'node:path'

/** The folder with the content: the one that CONTENT_DIR names, else `content/` below the project’s folder. */
export function contentFolderOf(root: string, { CONTENT_DIR }: Readonly<NodeJS.ProcessEnv> = process.env): string {
  return path.resolve(root, CONTENT_DIR || 'content')
}
