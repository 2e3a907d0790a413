import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { isInstalled } from '../runner/is-installed.ts'
import { makeFolder, put } from '../publishing/temporary-folder.ts'

/** A web server of which a build ships the set-up. */
export interface Host {
  readonly name: string
  readonly program: string
  /** The Debian package that brings it. */
  readonly debian: string
  readonly setUp: string
  /** Writes what the program needs besides the set-up; returns how it is called. */
  readonly prepare: (place: { readonly folder: string; readonly setUp: string }) => readonly string[]
}

const LISTEN = { nginx: /listen 80;/, caddy: /^small\.example \{/m }

/** The part of an nginx that operators have already. */
function prepareNginx({ folder, setUp }: { folder: string; setUp: string }): readonly string[] {
  const isRoot = process.getuid?.() === 0
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const places = kinds.map((kind) => `${kind}_temp_path ${path.join(folder, kind)};`).join(' ')
  const lines = [
    ...(isRoot ? ['user root;'] : []),
    'daemon off;',
    `pid ${path.join(folder, 'nginx.pid')};`,
    `events { }`,
    `http { access_log off; ${places} include ${setUp}; }`,
  ]
  put(path.join(folder, 'top.conf'), lines.join('\n'))
  return ['-p', folder, '-e', 'stderr', '-c', path.join(folder, 'top.conf')]
}

const prepareCaddy = ({ setUp }: { setUp: string }) => ['run', '--config', setUp, '--adapter', 'caddyfile']

export const HOSTS: readonly Host[] = [
  { name: 'nginx', program: 'nginx', debian: 'nginx-light', setUp: 'nginx.conf', prepare: prepareNginx },
  { name: 'Caddy', program: 'caddy', debian: 'caddy', setUp: 'Caddyfile', prepare: prepareCaddy },
]

/** @throws Error saying what to install */
export function expectInstalled({ name, program, debian }: Host): void {
  if (isInstalled(program)) return
  throw new Error(`${name} is not installed, so its set-up cannot be tried: apt-get install ${debian}.`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** The shipped set-up, with another folder and port, and without certificates. */
function adapt(text: string, { name }: Host, place: { top: string; port: number }): string {
  const moved = text.replaceAll('/srv/small.example', place.top)
  if (name === 'nginx') return moved.replace(LISTEN.nginx, `listen 127.0.0.1:${place.port};`)
  const options = '{\n\tadmin off\n\tauto_https off\n}\n'
  return `${options}${moved.replace(LISTEN.caddy, `http://127.0.0.1:${place.port} {`)}`
}

async function waitUntilItAnswers(url: string, log: readonly string[], isOver: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isOver(); tries += 1) {
    const isThere = await fetch(url).then(
      () => true,
      () => false,
    )
    if (isThere) return
    await wait(50)
  }
  throw new Error(`The server does not answer.\n${log.join('')}`)
}

/** Runs a web server on a site with the set-up that the site brings. */
export async function runHost(host: Host, top: string, base: string): Promise<{ url: string; stop: () => void }> {
  expectInstalled(host)
  const folder = makeFolder()
  const port = await freePort()
  const shipped = readFileSync(path.join(top, base, 'hosting', host.setUp), 'utf8')
  const setUp = path.join(folder, host.setUp)
  put(setUp, adapt(shipped, host, { top, port }))
  mkdirSync(path.join(folder, 'home'))
  const env = { ...process.env, HOME: path.join(folder, 'home'), XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
  const child = spawn(host.program, host.prepare({ folder, setUp }), { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const log: string[] = []
  child.stderr.on('data', (chunk: Buffer) => log.push(chunk.toString()))
  const url = `http://127.0.0.1:${port}`
  await waitUntilItAnswers(url, log, () => child.exitCode !== null)
  return { url, stop: () => void child.kill('SIGTERM') }
}
