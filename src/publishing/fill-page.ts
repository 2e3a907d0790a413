import { escapeHtml } from './escape-html.ts'
import type { PageHead } from './page-heads.ts'

/** The least that a page says of itself. */
const printNames = ({ title, description }: PageHead) =>
  `<title>${escapeHtml(title)}</title>\n    <meta name="description" content="${escapeHtml(description)}" />`

/**
 * `index.html` with the language of one page, and the tags of its head in the place of the template’s title and
 * description. Without `print` these are its own title and description, so that the page can be filled once more.
 * @throws Error when the template lacks the place for one of them
 */
export function fillPage(template: string, head: PageHead, print: (head: PageHead) => string = printNames): string {
  const parts: [RegExp, string, string][] = [
    [/<html lang="[^"]*"/, '<html lang="…">', `<html lang="${head.language}"`],
    [/<meta name="description" content="[^"]*"[^>]*>\s*/, '<meta name="description" content="…">', ''],
    [/<title>[^<]*<\/title>/, '<title>…</title>', print(head)],
  ]
  return parts.reduce((html, [place, shown, filled]) => {
    if (!place.test(html)) throw new Error(`index.html has no ${shown}: add it, so that each page can say its own.`)
    return html.replace(place, () => filled)
  }, template)
}
