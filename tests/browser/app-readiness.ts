import type { Page } from '@playwright/test'
import { READY } from '#app/start-script.ts'

/** Lets every load of the page end when the app listens to its reader, where the page has the app. */
export async function awaitReadiness(page: Page): Promise<void> {
  await page.addInitScript((ready) => {
    document.addEventListener(ready, () => Object.assign(window, { isAppReady: true }))
  }, READY)
  const listens = () =>
    page.waitForFunction(() => Reflect.get(window, 'isAppReady') === true || document.getElementById('root') === null)
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
  page.goto = async (...parameters) => {
    const response = await goto(...parameters)
    await listens()
    return response
  }
  page.reload = async (...parameters) => {
    const response = await reload(...parameters)
    await listens()
    return response
  }
}
