import type { PageHead } from './page-heads.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that is safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

/**
 * `index.html` with the language, title and description of one page.
 * @throws Error when the template lacks the place for one of them
 */
export function fillPage(template: string, head: PageHead): string {
  const parts: [RegExp, string, string][] = [
    [/<html lang="[^"]*"/, '<html lang="…">', `<html lang="${head.language}"`],
    [/<title>[^<]*<\/title>/, '<title>…</title>', `<title>${escapeHtml(head.title)}</title>`],
    [
      /<meta name="description" content="[^"]*"/,
      '<meta name="description" content="…">',
      `<meta name="description" content="${escapeHtml(head.description)}"`,
    ],
  ]
  return parts.reduce((html, [place, shown, filled]) => {
    if (!place.test(html)) throw new Error(`index.html has no ${shown}: add it, so that each page can say its own.`)
    return html.replace(place, () => filled)
  }, template)
}
