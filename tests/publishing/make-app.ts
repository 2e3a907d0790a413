import path from 'node:path'
import { put, makeProject } from './temporary-folder.ts'

const PAGE = `<!doctype html>
<html lang="vi">
  <head>
    <title>Placeholder</title>
    <meta name="description" content="Placeholder" />
  </head>
  <body>
    <script type="module" src="/main.js"></script>
  </body>
</html>
`

/** A project with the content of the fixtures and an app of one line. */
export function makeApp(): string {
  const root = makeProject()
  put(path.join(root, 'index.html'), PAGE)
  put(path.join(root, 'main.js'), "import { site } from 'virtual:site'\ndocument.title = site.newsletter\n")
  return root
}
