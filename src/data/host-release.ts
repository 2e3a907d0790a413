/** How long the host may take to say which release it has, in milliseconds. */
const PATIENCE = 8000

/**
 * Whether the host has another release of the site than the one that the page was made of.
 * @param ownCode path of the module with which the page began
 * @returns false as well where the host does not say
 */
export async function isOtherReleaseThere(ownCode: string): Promise<boolean> {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), PATIENCE)
  try {
    const page = await fetch(import.meta.env.BASE_URL, { cache: 'no-store', signal: giveUp.signal })
    const isPage = page.ok && page.headers.get('Content-Type')?.startsWith('text/html') === true
    return isPage && !(await page.text()).includes(ownCode)
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
