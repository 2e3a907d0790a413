/** What names the site (`content/site.json`), put into the bundle by the content plugin. */
declare module 'virtual:site' {
  export const site: import('#domain/site.ts').Site
  /** The app’s version, such as `1.2.0`. */
  export const version: string
}
