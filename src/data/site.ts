/** The site’s names and address, from `content/site.json`, checked when the site is built; and the app’s version. */
export { site, version } from 'virtual:site'
