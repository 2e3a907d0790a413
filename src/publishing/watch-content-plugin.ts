import type { ServerResponse } from 'node:http'
import path from 'node:path'
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite'
import { formatDiagnostic, type Diagnostic } from '#newsletter/diagnostic.ts'
import { readContentFolder } from './content-reader.ts'
import { openContent, type ContentStore } from './content-store.ts'
import { SITE_FILE } from './read-site.ts'
import { SITE_MODULE } from './site-plugin.ts'
import { escapeControls } from './terminal.ts'
import { contentFolderOf, recoverIssues } from './content-folder.ts'

/** Editors save in several steps; what comes within this time (ms) is one edit. */
const ONE_EDIT = 40

/** Sent to open pages when the data of an issue is new; its data is `{ issueId }`. */
export const CONTENT_CHANGED = 'content:changed'

function overlayOf(errors: readonly Diagnostic[], root: string): ErrorPayload | undefined {
  const [first] = errors
  if (!first) return undefined
  const { file, line = 1, column = 1 } = first
  const message = errors.map(formatDiagnostic).join('\n')
  return {
    type: 'error',
    err: { message, stack: '', plugin: 'content', loc: { file: path.resolve(root, file), line, column } },
  }
}

function serveData(server: ViteDevServer, store: ContentStore): void {
  const folders = ['issues/', 'search/'].map((folder) => `${server.config.base}${folder}`)
  server.middlewares.use((request, response: ServerResponse, next) => {
    const [address = ''] = (request.originalUrl ?? request.url ?? '').split('?')
    if (!folders.some((folder) => address.startsWith(folder)) || !address.endsWith('.json')) {
      next()
      return
    }
    const text = store.file(address.slice(server.config.base.length))
    response.writeHead(text === undefined ? 404 : 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
    })
    response.end(text ?? 'null')
  })
}

/** Tells open pages what an edit has done: new data, or what is wrong with it. */
function createMessenger(server: ViteDevServer, store: ContentStore) {
  let isBroken = false
  const showErrors = () => {
    const overlay = overlayOf(store.errors(), server.config.root)
    if (overlay) server.ws.send(overlay)
    else if (isBroken) server.ws.send({ type: 'update', updates: [] })
    isBroken = overlay !== undefined
  }
  const reloadSite = () => {
    const { moduleGraph } = server.environments.client
    const siteModule = moduleGraph.getModuleById(SITE_MODULE)
    if (siteModule) moduleGraph.invalidateModule(siteModule)
    server.ws.send({ type: 'full-reload' })
  }
  const logErrors = () => {
    for (const error of store.errors()) server.config.logger.error(escapeControls(formatDiagnostic(error)))
  }
  const takeEdit = (names: ReadonlySet<string>) => {
    const isSiteNew = names.has(SITE_FILE) && store.reloadSite()
    const changed = [...names].filter((name) => name !== SITE_FILE && store.reloadIssue(name))
    logErrors()
    showErrors()
    for (const issueId of changed) server.ws.send({ type: 'custom', event: CONTENT_CHANGED, data: { issueId } })
    if (isSiteNew) reloadSite()
  }
  logErrors()
  return { showErrors, takeEdit }
}

function watch(server: ViteDevServer, folder: string, takeEdit: (names: ReadonlySet<string>) => void): void {
  let edited = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const finish = () => {
    const names = edited
    edited = new Set()
    takeEdit(names)
  }
  server.watcher.add(folder)
  server.watcher.on('all', (_event, file) => {
    const [name = '..'] = path.relative(folder, file).split(path.sep)
    if (name === '' || name.startsWith('.') || path.isAbsolute(name)) return
    edited.add(name)
    clearTimeout(timer)
    timer = setTimeout(finish, ONE_EDIT)
  })
}

/** In dev: serves issue data from memory, keeps it up to date with every edit and shows errors over the page. */
export function watchContentPlugin(): Plugin {
  return {
    name: 'content:watch',
    apply: (_config, { command, isPreview }) => command === 'serve' && isPreview !== true,
    configureServer(server) {
      const folder = contentFolderOf(server.config.root)
      recoverIssues(folder)
      const store = openContent(readContentFolder(folder))
      const { showErrors, takeEdit } = createMessenger(server, store)
      serveData(server, store)
      server.ws.on('connection', showErrors)
      watch(server, folder, takeEdit)
    },
  }
}
