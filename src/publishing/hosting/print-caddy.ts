import { printOutsidePage } from '../outside-page.ts'
import {
  ASKED_ANEW,
  HASHED_FOLDER,
  hostHeaders,
  KEPT_FOR_EVER,
  resourcePolicyOf,
  SHARED_FOLDER,
} from './host-headers.ts'
import { contentTypeOf, MEDIA_TYPES } from './media-types.ts'
import type { HostedSite } from './print-headers-file.ts'

const quote = (text: string) => `"${text.replaceAll('"', '\\"')}"`

const indent = (lines: readonly string[], depth: number) => lines.map((line) => `${'\t'.repeat(depth)}${line}`)

/**
 * Types of files are told, since Caddy asks the machine for those that it does not know. Last of all (`defer`), since
 * it takes away what was told before; never for errors, which are pages.
 */
const printTypes = () =>
  Object.keys(MEDIA_TYPES)
    .filter((ending) => ending !== 'html')
    .flatMap((ending) => [
      `@${ending} path *.${ending}`,
      `header @${ending} {`,
      `\tContent-Type ${quote(contentTypeOf(ending))}`,
      '\tdefer',
      '}',
    ])

/** Only a file that is there may be kept for ever. */
function printCaching(base: string): string[] {
  const hashed = ['{', `\tpath ${base}${HASHED_FOLDER}*`, '\tfile', '}']
  return [
    `@hashed ${hashed[0]}`,
    ...hashed.slice(1),
    `@changing not ${hashed[0]}`,
    ...hashed.slice(1),
    `header @hashed Cache-Control ${quote(KEPT_FOR_EVER)}`,
    `header @changing Cache-Control ${quote(ASKED_ANEW)}`,
  ]
}

/** Caddy itself leads to a folder’s page, but without the query. The address is the one that was matched, tidied up. */
const FOLDERS = [
  '@folder {',
  '\tpath_regexp folder ^(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+$',
  '\texpression `{http.request.uri.query} != ""`',
  '\tfile {path}/index.html',
  '}',
  'redir @folder {re.folder.0}/?{query} 308',
]

const PATH = '{http.request.uri.path}'

/** No file’s name holds a NUL or has more than 255 bytes; disks refuse both, and Caddy calls that an error of its own. */
const NAMELESS = [
  '@nameless path_regexp \\x00',
  'error @nameless 404',
  `@endless expression \`size(bytes(${PATH})) > 1024 || ${PATH}.split("/").exists(name, size(bytes(name)) > 255)\``,
  'error @endless 404',
]

/** Found by nobody who asks for it. Caddy looks at this before it refuses to write, which no address changes. */
const printHidden = (base: string) => [
  '@hidden {',
  '\tmethod GET HEAD',
  `\tpath ${base}hosting ${base}hosting/* ${base}_headers ${base}404.html`,
  '}',
  'error @hidden 404',
]

const READS_ONLY = ['@writes not method GET HEAD', 'header @writes Allow "GET, HEAD"', 'respond @writes 405']

function printSharing(base: string): string[] {
  const shared = `path ${base}${SHARED_FOLDER}*`
  return [
    `@shared ${shared}`,
    `@own not ${shared}`,
    `header @shared Cross-Origin-Resource-Policy ${resourcePolicyOf(SHARED_FOLDER)}`,
    `header @own Cross-Origin-Resource-Policy ${resourcePolicyOf('')}`,
  ]
}

const WHOLE_FILES = [
  '# Whole files alone: an error about a part of one would be told to be kept as long as the file.',
  'request_header -Range',
]

/** The app cannot run outside its base path, so what is missing there is told on a page without it. */
function printNotFound(base: string): string[] {
  const own = [`rewrite * ${base}404.html`, 'file_server {', '\tstatus {err.status_code}', '}']
  if (base === '/') return own
  const outside = printOutsidePage(base).replace(/\n */g, '')
  return [`handle ${base}* {`, ...indent(own, 1), '}', `respond \`${outside}\` {err.status_code}`]
}

function printErrors(base: string): string[] {
  return [
    'handle_errors {',
    '\tencode zstd gzip',
    '\timport newsletter_headers',
    `\theader Cache-Control ${quote(ASKED_ANEW)}`,
    `\theader Content-Type ${quote(contentTypeOf('html'))}`,
    ...indent(printNotFound(base), 1),
    '}',
  ]
}

function printHeaders(site: HostedSite): string[] {
  const fixed = Object.entries(hostHeaders(site)).map(([name, value]) => `${name} ${quote(value)}`)
  return ['(newsletter_headers) {', '\theader {', ...indent(fixed, 2), '\t}', '}']
}

/** The site of a Caddy server, which gets its certificate by itself. docs/hosting.md says how to use it. */
export function printCaddy(site: HostedSite): string {
  const { base, host, authority } = site
  const folder = `/srv/${host}`
  const body = [
    `# The site is the folder ${folder}${base.replace(/\/$/, '')}`,
    `root * ${folder}`,
    'encode zstd gzip',
    ...WHOLE_FILES,
    'import newsletter_headers',
    ...printTypes(),
    ...printSharing(base),
    ...printCaching(base),
    ...(base === '/' ? [] : [`redir / ${base} 307`]),
    ...FOLDERS,
    ...NAMELESS,
    ...READS_ONLY,
    ...printHidden(base),
    'file_server',
    ...printErrors(base),
  ]
  return [
    '# Made by the build for Caddy 2.6 and newer; every release brings its own.',
    ...printHeaders(site),
    `${authority} {`,
    ...indent(body, 1),
    '}',
    '',
  ].join('\n')
}
