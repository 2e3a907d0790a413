import type { Page } from '@playwright/test'

/** Keeps the app’s modules back until the function that it returns is called. */
export async function holdApp(page: Page): Promise<() => void> {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(/assets\/.*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  return () => {
    letGo()
  }
}
