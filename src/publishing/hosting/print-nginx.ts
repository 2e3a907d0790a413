import {
  ASKED_ANEW,
  HASHED_FOLDER,
  hostHeaders,
  KEPT_FOR_EVER,
  resourcePolicyOf,
  SHARED_FOLDER,
} from './host-headers.ts'
import { MEDIA_TYPES, TEXT_TYPES } from './media-types.ts'
import type { HostedSite } from './print-headers-file.ts'

/** As nginx reads a text: a dollar sign would begin a variable, and none of ours has one. */
const quote = (text: string) => `"${text.replaceAll('"', '\\"')}"`

/** A text that stands for itself in a regular expression. */
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const types = (list: readonly string[]) => list.filter((type) => type !== 'text/html').join(' ')

/** Sent compressed: everything but pictures and fonts, which are compressed already. */
const COMPRESSED = Object.values(MEDIA_TYPES).filter(
  (type) => type === 'image/svg+xml' || !/^(?:image|font)/.test(type),
)

/** Values that depend on what is answered: only a file that is there may be kept for ever. */
function printMaps(base: string): string[] {
  const below = (folder: string) => literal(`${base}${folder}`)
  return [
    'map $status:$uri $newsletter_cache {',
    `  default ${quote(ASKED_ANEW)};`,
    `  "~^(?:200|206|304):${below(HASHED_FOLDER)}" ${quote(KEPT_FOR_EVER)};`,
    '}',
    'map $status $newsletter_methods {',
    '  405 "GET, HEAD";',
    '}',
    'map $uri $newsletter_resources {',
    `  default ${quote(resourcePolicyOf(''))};`,
    `  "~^${below(SHARED_FOLDER)}" ${quote(resourcePolicyOf(SHARED_FOLDER))};`,
    '}',
  ]
}

/** Of `add_header` a place with one of its own inherits none, so that all of them stand at the top of the server. */
function printHeaders(site: HostedSite): string[] {
  const fixed = Object.entries(hostHeaders(site)).map(([name, value]) => `  add_header ${name} ${quote(value)} always;`)
  return [
    ...fixed,
    '  add_header Cross-Origin-Resource-Policy $newsletter_resources always;',
    '  add_header Cache-Control $newsletter_cache always;',
    '  add_header Allow $newsletter_methods always;',
  ]
}

const READS_ONLY = '  if ($request_method !~ ^(?:GET|HEAD)$) { return 405; }'

/** Found by nobody who asks for it; the not-found page is still found by the server itself. */
const printHidden = (place: string, base: string) => `  location ${place} { internal; error_page 404 ${base}404.html; }`

function printPlaces(base: string): string[] {
  const hidden = [`= ${base}404.html`, `= ${base}_headers`, `= ${base}hosting`, `^~ ${base}hosting/`]
  return [
    ...(base === '/' ? [] : [`  location = / { return 307 ${base}; }`]),
    `  location ${base} {`,
    '    try_files $uri $uri/ =404;',
    `    error_page 403 =404 ${base}404.html;`,
    `    error_page 404 ${base}404.html;`,
    '  }',
    ...hidden.map((place) => printHidden(place, base)),
  ]
}

/** Types of files and what of them is sent compressed. */
function printTypes(): string[] {
  const endings = Object.entries(MEDIA_TYPES).map(([ending, type]) => `    ${type} ${ending};`)
  return [
    '  charset utf-8;',
    `  charset_types ${types(TEXT_TYPES)};`,
    '  types {',
    ...endings,
    '  }',
    '  default_type application/octet-stream;',
    '  gzip on;',
    '  gzip_vary on;',
    '  gzip_min_length 512;',
    `  gzip_types ${types(COMPRESSED)};`,
  ]
}

/** The site of an nginx server, to be included in its `http` block. docs/hosting.md says how to use it. */
export function printNginx(site: HostedSite): string {
  const { base, host } = site
  const folder = `/srv/${host}`
  return [
    '# Made by the build for nginx 1.18 and newer; every release brings its own.',
    ...printMaps(base),
    'server {',
    '  listen 80;',
    `  server_name ${host};`,
    `  # The site is the folder ${folder}${base.replace(/\/$/, '')}`,
    `  root ${folder};`,
    '  index index.html;',
    '  absolute_redirect off;',
    '  server_tokens off;',
    '  # Whole files alone: an error about a part of one would be told to be kept as long as the file.',
    '  max_ranges 0;',
    ...printTypes(),
    ...printHeaders(site),
    READS_ONLY,
    ...printPlaces(base),
    '}',
    '',
  ].join('\n')
}
