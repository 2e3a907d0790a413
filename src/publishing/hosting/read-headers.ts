import path from 'node:path'
import * as v from 'valibot'
import { readTextIfThere } from '../write-file.ts'
import { ASKED_ANEW, HASHED_FOLDER, HeadersFileSchema, KEPT_FOR_EVER, type HeadersFile } from './host-headers.ts'
import { HEADERS_JSON } from './write-hosting.ts'

/** For a folder that says nothing of its headers. */
const UNTOLD: HeadersFile = {
  everywhere: { 'X-Content-Type-Options': 'nosniff' },
  byPath: [
    { path: HASHED_FOLDER, headers: { 'Cache-Control': KEPT_FOR_EVER } },
    { path: '', headers: { 'Cache-Control': ASKED_ANEW } },
  ],
}

/** The headers that a built site asks its host for. @throws where its list of them is damaged */
export function readHeaders(folder: string): HeadersFile {
  const text = readTextIfThere(path.join(folder, HEADERS_JSON))
  return text === undefined ? UNTOLD : v.parse(HeadersFileSchema, JSON.parse(text))
}
