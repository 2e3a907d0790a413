import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'
import { readThemeGrounds, type ThemeGrounds } from './theme-grounds.ts'

const TOKENS_FILE = 'src/ui/tokens.css'
const CHARSET = '<meta charset="utf-8" />'

/**
 * A page with a script before everything else that it loads or paints. Only the charset stands before it, which
 * browsers look for in the first 1024 bytes.
 * @throws Error where the page does not say its charset, or the script would end early
 */
export function insertFirstScript(html: string, script: string): string {
  if (!html.includes(CHARSET)) throw new Error(`index.html has no ${CHARSET}: add it, first in <head>.`)
  if (/<\/script|<!--/i.test(script)) throw new Error('The first script would end early in HTML.')
  return html.replace(CHARSET, () => `${CHARSET}\n    <script>${script}</script>`)
}

/** Puts the script that applies the reader’s settings first into every page. */
export function firstPaintPlugin(buildScript: (grounds: ThemeGrounds) => string): Plugin {
  let tokens = TOKENS_FILE
  return {
    name: 'first-paint',
    configResolved: (config) => {
      tokens = path.join(config.root, TOKENS_FILE)
    },
    transformIndexHtml: (html) => insertFirstScript(html, buildScript(readThemeGrounds(readFileSync(tokens, 'utf8')))),
  }
}
