import { escapeHtml } from './escape-html.ts'

/** The page for an address outside the base path, where the app itself cannot run: the way in, in both languages. */
export function printOutsidePage(base: string): string {
  const address = escapeHtml(base)
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Không có trang này · No such page</title>
  </head>
  <body>
    <main>
      <h1>Không có trang này</h1>
      <p>Bản tin nằm ở <a href="${address}">${address}</a>.</p>
      <section lang="en">
        <h2>There is no such page</h2>
        <p>The newsletter is at <a href="${address}">${address}</a>.</p>
      </section>
    </main>
  </body>
</html>
`
}
