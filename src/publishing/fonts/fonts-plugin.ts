import type { Plugin } from 'vite'
import { buildFonts } from './build-fonts.ts'

/** Sees to it that the generated fonts are there before anything imports their stylesheet. */
export function fontsPlugin(): Plugin {
  return {
    name: 'fonts',
    async configResolved({ root }) {
      await buildFonts({ root })
    },
  }
}
