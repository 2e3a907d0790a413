import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { workerFile } from '#domain/paths.ts'
import type { BundledApp } from './bundle-app.ts'
import { printShell, type ShellParts } from './print-shell.ts'

/** Where the bundler puts everything that is named after what it holds. */
const ASSETS = 'assets'
const ICON = 'favicon.svg'

/** How long a page and a data file are waited for where the device could answer, in milliseconds. */
const PATIENCE = { page: 3000, data: 2500 }

/** Integrity metadata of a file (W3C Subresource Integrity). */
function integrityOf(bytes: Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`
}

function listFiles(site: string): string[] {
  const assets = readdirSync(path.join(site, ASSETS)).sort()
  const icons = readdirSync(site).filter((name) => name === ICON)
  return [...assets.map((name) => `${ASSETS}/${name}`), ...icons]
}

/**
 * Writes the service worker of a site: what its release consists of, then the worker’s code. Its bytes change with the
 * app and not with the content, so that readers are asked to reload for a new app alone.
 */
export function writeWorker(site: string, app: BundledApp, parts: ShellParts): void {
  const shell = printShell(readFileSync(path.join(app.client, 'index.html'), 'utf8'), parts)
  const files = listFiles(site).map((file) => ({ file, integrity: integrityOf(readFileSync(path.join(site, file))) }))
  const code = readFileSync(app.worker, 'utf8')
  const hash = createHash('sha256').update(JSON.stringify([files, shell, code]))
  const version = hash.digest('hex').slice(0, 12)
  const release = { version, files, shell, patience: PATIENCE }
  writeFileSync(path.join(site, workerFile), `self.RELEASE=${JSON.stringify(release)};\n${code}`)
}
