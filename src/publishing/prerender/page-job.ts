import type { Language } from '#domain/language.ts'
import * as v from 'valibot'

/** A page to be made. */
export interface PageJob {
  /** File below the site’s folder, such as `vi/about/index.html`. */
  readonly file: string
  /** Address below the base path. */
  readonly path: string
  /** False for a page that stands for other addresses too, such as `404.html`: the app does not take it over. */
  readonly isAddress: boolean
  /** `<html lang>`. */
  readonly language: Language
  /** The tags of its head that are its own. */
  readonly head: string
}

/** Pages that show the same data. */
export interface PageGroup {
  readonly name: string
  readonly jobs: readonly PageJob[]
}

/** What a thread that makes pages needs to know. */
export const RenderSettingsSchema = v.object({
  /** The module that renders pages. */
  server: v.string(),
  /** `index.html` as built. */
  template: v.string(),
  /** Name of the state of the app’s sources. */
  appKey: v.string(),
  base: v.string(),
  /** Folder of the site, in which the data are and the pages will be. */
  site: v.string(),
  /** Folder with the pages of earlier builds, by the key of what they were made from. */
  kept: v.string(),
})
export type RenderSettings = v.InferOutput<typeof RenderSettingsSchema>

/** What became of a page. */
export interface PageResult {
  readonly file: string
  /** Name under which the page is kept. */
  readonly key: string
  /** False where an earlier build had made the same page. */
  readonly isNew: boolean
}

/** What became of the pages of a group. */
export interface GroupResult {
  readonly name: string
  /** The data files that were read for them. */
  readonly files: readonly string[]
  readonly pages: readonly PageResult[]
}
