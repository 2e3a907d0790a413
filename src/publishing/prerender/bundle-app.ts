import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { BuildEnvironmentOptions, Logger } from 'vite'
import { makeFolder, namePlace, unfinishedName } from '../write-file.ts'
import { findDiskError } from './find-disk-error.ts'
import { addIntegrity } from './page-integrity.ts'
import { sourceKey } from './source-key.ts'
import { isWholeFolder, sealFolder } from './whole-folder.ts'

const SERVER_ENTRY = 'src/app/entry-server.tsx'
const WORKER_ENTRY = 'src/service-worker/service-worker.ts'
const KEPT = '.cache/app'
/** A worker is one classic script: not every browser lets a worker be a module. */
const WORKER: BuildEnvironmentOptions = {
  target: 'es2022',
  rolldownOptions: { input: WORKER_ENTRY, output: { format: 'iife', entryFileNames: 'sw.js', codeSplitting: false } },
}
const PRODUCTION = { 'process.env.NODE_ENV': '"production"' }

/** Several states of the sources are kept, so that going back and forth between two of them costs nothing. */
const MOST_KEPT = 4

/** The app as built for browsers and for prerendering, without any content. */
export interface BundledApp {
  /** Name of the state of the sources it was built from. */
  readonly key: string
  /** Folder with `index.html` and `assets/`. */
  readonly client: string
  /** The module that renders pages. */
  readonly server: string
  /** The code of the service worker, in one file. */
  readonly worker: string
}

export interface BundleOptions {
  readonly root: string
  /** Base path with a slash at both ends. */
  readonly base: string
  /** `content/site.json`, whose names are in the bundle. */
  readonly siteFile: string
}

/** Says in the page for browsers what its files must be, once all of them are there. */
function sealPage(folder: string, base: string): void {
  const page = path.join(folder, 'index.html')
  writeFileSync(page, addIntegrity(readFileSync(page, 'utf8'), { folder, base }))
}

/** That a build failed is told once, by whoever catches what it throws. */
function withoutFailures(logger: Logger): Logger {
  const error: Logger['error'] = (text, options) => {
    if (!text.includes('Build failed in')) logger.error(text, options)
  }
  return { ...logger, error }
}

async function bundleInto(folder: string, { root, base }: BundleOptions): Promise<void> {
  // It takes as much memory as a whole build, most of which find the app as it was.
  const { build, createLogger } = await import('vite')
  const shared = { root, base, logLevel: 'warn' as const, customLogger: withoutFailures(createLogger('warn')) }
  const output = (name: string) => ({ outDir: path.join(folder, name), emptyOutDir: true, copyPublicDir: false })
  await build({ ...shared, build: output('client') })
  sealPage(path.join(folder, 'client'), base)
  await build({ ...shared, build: { ...output('server'), ssr: SERVER_ENTRY } })
  await build({ ...shared, configFile: false, define: PRODUCTION, build: { ...output('worker'), ...WORKER } })
}

function forgetOldest(kept: string, current: string): void {
  const others = readdirSync(kept).filter((name) => name !== current && !name.startsWith('.'))
  for (const name of others.slice(0, Math.max(0, others.length + 1 - MOST_KEPT))) {
    rmSync(path.join(kept, name), { recursive: true, force: true })
  }
}

function describe(folder: string, key: string): BundledApp {
  return {
    key,
    client: path.join(folder, 'client'),
    server: path.join(folder, 'server', 'entry-server.js'),
    worker: path.join(folder, 'worker', 'sw.js'),
  }
}

function putInPlace(unfinished: string, folder: string): void {
  sealFolder(unfinished)
  if (!isWholeFolder(folder)) rmSync(folder, { recursive: true, force: true })
  renameSync(unfinished, folder)
}

/** Builds the app for browsers and for prerendering, or takes what was built from the same sources before, if whole. */
export async function bundleApp(options: BundleOptions): Promise<BundledApp> {
  const { root, base, siteFile } = options
  const key = sourceKey(root, [base, process.version, readFileSync(siteFile, 'utf8')])
  const kept = path.join(root, KEPT)
  const folder = path.join(kept, key)
  if (isWholeFolder(folder)) return describe(folder, key)
  const unfinished = path.join(kept, unfinishedName())
  makeFolder(unfinished)
  try {
    await bundleInto(unfinished, options)
    putInPlace(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    namePlace(error, unfinished)
    if (!isWholeFolder(folder)) throw findDiskError(error, unfinished) ?? error
  }
  forgetOldest(kept, key)
  return describe(folder, key)
}

/** Copies what the app brings into a site: scripts, style, fonts, and the files of `public/` that are not data. */
export function copyApp(app: BundledApp, publicFolder: string, site: string): void {
  cpSync(app.client, site, { recursive: true })
  if (!existsSync(publicFolder)) return
  for (const name of readdirSync(publicFolder)) {
    // Data that `npm run content` has left there may be of another state of the content.
    if (name !== 'issues' && name !== 'search')
      cpSync(path.join(publicFolder, name), path.join(site, name), { recursive: true })
  }
}
