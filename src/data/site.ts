/** The site’s names and address, from `content/site.json`, checked when the site is built. */
export { site } from 'virtual:site'
