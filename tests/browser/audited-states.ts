import type { Page } from '@playwright/test'
import type { Language } from '#domain/language.ts'
import { aboutPath, homePath, issuePath, libraryPath, papersPath, searchPath, storyPath } from '#domain/paths.ts'
import { createTranslator } from '#i18n/create-translator.ts'
import { blockStorage } from './block-storage.ts'
import { builtIssues, everyPage } from './every-page.ts'

/** A page in one of its states, such as with a menu open. */
export interface AuditedState {
  readonly address: string
  /** What is open in it; undefined for the page as it arrives. */
  readonly state?: string
  /** True for what only phones have. */
  readonly isNarrow?: boolean
  /** What is done before the page is loaded. */
  readonly arrive?: (page: Page) => Promise<void>
  readonly prepare?: (page: Page) => Promise<void>
}

const NAMES = { organisation: '', newsletter: '' }
const TRANSLATORS = { vi: createTranslator('vi', NAMES), en: createTranslator('en', NAMES) }

/** Presses every button of a kind that opens something. */
const openAll = (selector: string) => async (page: Page) => {
  await page.locator(selector).evaluateAll((buttons) => {
    for (const button of buttons) if (button instanceof HTMLElement) button.click()
  })
}

const openPanels = openAll('button[aria-controls^="why-"][aria-expanded="false"]')

async function openBlockTools(page: Page): Promise<void> {
  const tools = page.locator('[data-block] + div').nth(2)
  await tools.getByRole('button').first().press('Enter')
  await tools.getByRole('listitem').first().getByRole('button').press('Enter')
  await tools.locator('[lang]').first().waitFor()
}

async function selectWords(page: Page): Promise<void> {
  await page.locator('[data-edit="new"]').waitFor()
  await page
    .locator('article [data-block][id] p')
    .first()
    .evaluate((words) => getSelection()?.selectAllChildren(words))
  await page.locator('[popover] button').waitFor()
}

interface KeptStory {
  readonly issueId: string
  readonly storyId: string
  /** What the button that imports says. */
  readonly apply: string
}

/** Imports a library with one story and a note on it. */
async function fillLibrary(page: Page, { issueId, storyId, apply }: KeptStory): Promise<void> {
  const stamp = {
    deleted: false,
    schemaVersion: 1,
    changedAt: '2025-09-11T08:00:00.000Z-0000',
    deviceId: 'audit-device',
  }
  const story = { issueId, storyId }
  const records = [
    { kind: 'bookmark', ...story, savedAt: 1_757_577_600_000, ...stamp },
    { kind: 'note', id: 'audit-note', ...story, text: 'Hỏi lại', createdAt: 1_757_577_600_000, ...stamp },
  ]
  const text = JSON.stringify({ format: 'canh-cua-mo-rong/library', version: 1, records })
  const file = { name: 'library.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  await page.locator('main input[type=file]').last().setInputFiles(file)
  await page.getByRole('button', { name: apply, exact: true }).click()
  await page.locator('[data-entry]').waitFor()
}

function overlaysIn(language: Language): AuditedState[] {
  const [latest] = builtIssues()
  const [first] = latest?.stories ?? []
  if (latest === undefined || first === undefined) throw new Error('the built site has no issue')
  const translate = TRANSLATORS[language]
  const issue = issuePath(language, latest.id)
  const story = storyPath(language, latest.id, first.id)
  const press = (key: 'share.open' | 'nav.menu.open' | 'share.copy') => (page: Page) =>
    page.getByRole('button', { name: translate(key), exact: true }).press('Enter')
  const share = press('share.open')
  const states: AuditedState[] = [
    {
      address: homePath(language),
      state: 'settings',
      prepare: (page) => page.locator('header [aria-haspopup="dialog"]').last().press('Enter'),
    },
    {
      address: homePath(language),
      state: 'search with results',
      prepare: async (page) => {
        await page.locator('header [aria-haspopup="dialog"]').first().press('Enter')
        await page.getByRole('combobox').fill('quantization')
        await page.getByRole('option').first().waitFor()
        await page.keyboard.press('ArrowDown')
      },
    },
    { address: `${searchPath(language)}?q=entropy`, state: 'results' },
    { address: aboutPath(language), state: 'keyboard map', prepare: (page) => page.keyboard.press('?') },
    { address: homePath(language), state: 'menu', isNarrow: true, prepare: press('nav.menu.open') },
    { address: story, state: 'share menu', prepare: share },
    {
      address: story,
      state: 'link copied',
      prepare: async (page) => {
        await share(page)
        await press('share.copy')(page)
      },
    },
    { address: story, state: 'storage blocked', arrive: blockStorage },
    { address: story, state: 'contents', prepare: openAll('[data-contents] > button[aria-expanded="false"]') },
    { address: story, state: 'block tools and peek', prepare: openBlockTools },
    {
      address: issue,
      state: 'a card in the other language',
      prepare: async (page) => {
        const other = language === 'vi' ? 'en' : 'vi'
        await page.locator(`article label[lang="${other}"] input`).first().press('Space')
      },
    },
    {
      address: papersPath(language),
      state: 'nothing found',
      prepare: (page) => page.getByRole('searchbox').fill('qqqqq'),
    },
    {
      address: story,
      state: 'a note being written',
      prepare: (page) => page.locator('[data-edit="new"]').press('Enter'),
    },
    { address: story, state: 'words selected', prepare: selectWords },
    ...([undefined, 'carry.open', 'library.clear.all'] as const).map((opener) => ({
      address: libraryPath(language),
      state: opener === undefined ? 'library with a story' : `library, ${opener}`,
      prepare: async (page: Page) => {
        await fillLibrary(page, { issueId: latest.id, storyId: first.id, apply: translate('import.do') })
        if (opener) await page.getByRole('button', { name: translate(opener), exact: true }).press('Enter')
      },
    })),
    ...[issue, story].flatMap((address) => [
      { address: `${address}?view=both`, state: 'side by side' },
      { address: `${address}?view=both`, state: 'side by side, panels', prepare: openPanels },
    ]),
  ]
  return states.map((state) => ({ ...state, address: state.address.slice(1) }))
}

/** Every page as it arrives and with its panels open, then each overlay once in each language. */
export function auditedStates(): AuditedState[] {
  const pages = everyPage().flatMap((address): AuditedState[] => {
    const hasPanels = address.includes('issues/')
    return [{ address }, ...(hasPanels ? [{ address, state: 'panels', prepare: openPanels }] : [])]
  })
  return [...pages, ...overlaysIn('vi'), ...overlaysIn('en')]
}
