import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { put, makeProject } from './temporary-folder.ts'

const PAGE = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <title>Placeholder</title>
    <meta name="description" content="Placeholder" />
  </head>
  <body>
    <div id="root"></div>
    <noscript>Needs JavaScript</noscript>
    <script type="module" src="/main.js"></script>
  </body>
</html>
`

const MAIN = `import './main.css'
import { site } from 'virtual:site'
document.title = site.newsletter
`

const HOUSE = path.join(import.meta.dirname, '../..')

/** Renders of each page its path, and of an issue’s page its title; "fail" among the titles makes a page fail. */
const SERVER = `export const startScript = () => 'go()'
export const renderLateLink = (language) => \`<a id="late" href="" hidden>\${language}</a>\`
export const renderOpening = () => '<p>Đang mở</p>'
export { parseIssueMarkdown } from ${JSON.stringify(path.join(HOUSE, 'src/features/reading/parse-issue-markdown.ts'))}
export function createPageRenderer({ base, readData }) {
  const readPageData = async (path) => {
    const id = /issues\\/(\\d+-[^/]+)\\//.exec(path)?.[1]
    return id && readData(\`issues/\${id}.json\`)
  }
  return {
    readPageData,
    renderPage: async (path) => {
      const issue = await readPageData(path)
      if (issue?.title.vi === 'Hỏng') throw new Error('no such word')
      return \`<p class="known">\${base} \${path} \${issue?.title.vi ?? ''}</p>\`
    },
  }
}
`

const STYLE = `.known{color:red}.known:hover{color:blue}.unknown{color:green}
@font-face{font-family:Web;src:url(data:font/woff2;base64,AAAA)}@font-face{font-family:Near;src:local(Georgia)}`

const plugin = pathToFileURL(path.join(HOUSE, 'src/publishing/content-plugin.ts'))

const CONFIG = `import { contentPlugin } from ${JSON.stringify(plugin.pathname)}
export default { plugins: [contentPlugin({ watches: false })], build: { cssCodeSplit: false } }
`

/** A project with the content of the fixtures and an app of one line. */
export function makeApp(): string {
  const root = makeProject()
  put(path.join(root, 'index.html'), PAGE)
  put(path.join(root, 'main.js'), MAIN)
  put(path.join(root, 'main.css'), STYLE)
  put(path.join(root, 'src/app/entry-server.tsx'), SERVER)
  put(path.join(root, 'package.json'), '{ "type": "module" }\n')
  put(path.join(root, 'vite.config.ts'), CONFIG)
  // Cards are drawn in the colours and typefaces of the house.
  symlinkSync(path.join(HOUSE, 'src/ui'), path.join(root, 'src/ui'))
  symlinkSync(path.join(HOUSE, 'src/service-worker'), path.join(root, 'src/service-worker'))
  symlinkSync(path.join(HOUSE, 'node_modules'), path.join(root, 'node_modules'))
  put(path.join(root, 'public/licenses/OFL.txt'), 'Licence\n')
  return root
}
