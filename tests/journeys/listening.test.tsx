import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { filesOf, openApp } from '../support/render-app.tsx'
import { buildIssue } from '../support/sample-issue.ts'

const files = filesOf([buildIssue()])
const STORY = '/vi/issues/2024-01-12/rooftop/'

class StandInUtterance {
  voice: unknown = null
  lang = ''
  onend: () => void = () => {}
  onerror: () => void = () => {}
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** A browser whose device has voices for these languages. */
function stubDevice(languages: readonly string[]) {
  const said: StandInUtterance[] = []
  const voices = languages.map((lang) => ({ voiceURI: lang, lang, localService: true, default: true }))
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (utterance: StandInUtterance) => void said.push(utterance),
    cancel: vi.fn(),
  })
  vi.stubGlobal('speechSynthesis', synthesis)
  vi.stubGlobal('SpeechSynthesisUtterance', StandInUtterance)
  return { said, cancel: synthesis.cancel, finish: () => act(() => said.at(-1)?.onend()) }
}

const marked = () => document.querySelector('[data-block][aria-current="true"]')?.id

// The page is taken away while the device is still there.
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('reads a story aloud from its title on and marks the block that is read', async () => {
  const device = stubDevice(['vi-VN', 'en-US'])
  const user = openApp(STORY, files)
  await user.click(await screen.findByRole('button', { name: 'Nghe' }))
  expect(device.said.map(({ text, lang }) => [text, lang])).toEqual([['Khu vườn trên mái', 'vi-VN']])
  expect(marked()).toBe('rooftop-problem-1')
  const player = screen.getByRole('group', { name: 'Đọc thành tiếng' })
  expect(within(player).getByRole('button', { name: 'Tạm dừng' })).toHaveFocus()
  await user.click(within(player).getByRole('button', { name: 'Đoạn sau' }))
  expect(marked()).toBe('rooftop-solution-1')
  await user.click(within(player).getByRole('button', { name: 'Tạm dừng' }))
  expect(within(player).getByText('Tạm dừng ở đoạn 2/4')).toBeVisible()
  await user.click(within(player).getByRole('button', { name: 'Nghe tiếp' }))
  expect(within(player).getByText('Đang đọc đoạn 2/4')).toBeVisible()
})

test('reads from any block, and gives the focus back when it ends', async () => {
  const device = stubDevice(['vi-VN'])
  const user = openApp(STORY, files)
  const block = (await screen.findByText('Phòng máy của chúng ta cũng nóng.')).closest('[data-block]')
  const tools = block?.nextElementSibling
  if (!(tools instanceof HTMLElement)) throw new Error('no tools')
  await user.click(screen.getByRole('button', { name: 'Tại sao quan trọng đối với FCI?' }))
  await user.click(within(tools).getByRole('button'))
  await user.click(within(tools).getByRole('button', { name: 'Nghe từ đây' }))
  expect(marked()).toBe('why-rooftop-1')
  device.finish()
  device.finish()
  expect(screen.queryByRole('group', { name: 'Đọc thành tiếng' })).toBeNull()
  expect(marked()).toBeUndefined()
  expect(within(tools).getByRole('button')).toHaveFocus()
})

test('says clearly which voice the device lacks', async () => {
  stubDevice(['vi-VN'])
  const user = openApp('/en/issues/2024-01-12/rooftop/', files)
  await user.click(await screen.findByRole('button', { name: 'Listen' }))
  const player = screen.getByRole('group', { name: 'Reading aloud' })
  expect(within(player).getByText(/^This device has no English voice\./)).toBeVisible()
  await user.click(within(player).getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('group', { name: 'Reading aloud' })).toBeNull()
})

test('falls silent when the reader goes to another page or flips the language', async () => {
  const device = stubDevice(['vi-VN', 'en-US'])
  const user = openApp(STORY, files)
  await user.click(await screen.findByRole('button', { name: 'Nghe' }))
  const view = screen.getByRole('group', { name: 'Đọc bằng' })
  await user.click(within(view).getByRole('radio', { name: 'English' }))
  expect(device.cancel).toHaveBeenCalledOnce()
  await user.click(screen.getByRole('button', { name: 'Nghe' }))
  const [back] = screen.getAllByRole('link', { name: 'Về trang số này' })
  if (back) await user.click(back)
  expect(device.cancel).toHaveBeenCalledTimes(2)
})

test('offers nothing to hear where the browser cannot speak', async () => {
  openApp(STORY, files)
  await screen.findByRole('heading', { level: 1 })
  expect(screen.queryByRole('button', { name: 'Nghe' })).toBeNull()
})
