import { screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { readerPreferences } from '#features/preferences/reader-preferences.ts'
import { filesOf, openApp } from '../support/render-app.tsx'
import { buildIssue } from '../support/sample-issue.ts'

const files = filesOf([buildIssue()])
const root = document.documentElement
const stored = () => JSON.parse(localStorage.getItem('cm.prefs') ?? '{}') as unknown

afterEach(() => {
  vi.unstubAllGlobals()
  readerPreferences.reset()
  localStorage.clear()
  sessionStorage.clear()
})

const choose = (group: string, name: string) =>
  within(screen.getByRole('group', { name: group })).getByRole('radio', { name })

test.each([
  ['Giao diện', 'Tối', 'data-theme', 'dark', { theme: 'dark' }],
  ['Độ tương phản', 'Cao', 'data-contrast', 'high', { contrast: 'high' }],
  ['Giãn dòng', 'Thoáng', 'data-leading', 'airy', { leading: 'airy' }],
  ['Bề rộng cột chữ', 'Hẹp', 'data-measure', 'narrow', { measure: 'narrow' }],
  ['Kiểu chữ', 'Không chân', 'data-face', 'sans', { face: 'sans' }],
  ['Chuyển động', 'Giảm', 'data-motion', 'reduced', { motion: 'reduced' }],
])('applies and keeps “%s: %s” at once', async (group, name, attribute, value, record) => {
  const user = openApp('/vi/settings/', files)
  await user.click(choose(group, name))
  expect(choose(group, name)).toBeChecked()
  expect(root).toHaveAttribute(attribute, value)
  expect(stored()).toEqual(record)
})

test('grows the text step by step, says the size, and says where it ends', async () => {
  const user = openApp('/vi/settings/', files)
  const larger = screen.getByRole('button', { name: 'Tăng cỡ chữ' })
  await user.click(larger)
  expect(screen.getByText('Cỡ chữ 112,5%')).toBeInTheDocument()
  expect(root).toHaveAttribute('data-size', '112')
  for (let step = 0; step < 6; step += 1) await user.click(larger)
  expect(stored()).toEqual({ size: 200 })
  expect(larger).toHaveAttribute('aria-disabled', 'true')
  expect(larger).toHaveAccessibleDescription('Đã ở mức lớn nhất.')
  expect(larger).toHaveFocus()
})

test('takes everything back at once, says so, and leaves the language', async () => {
  localStorage.setItem('cm.prefs', JSON.stringify({ lang: 'vi', theme: 'dark', size: 150, keys: false }))
  const user = openApp('/vi/settings/', files)
  expect(root).toHaveAttribute('data-size', '150')
  await user.click(screen.getByRole('button', { name: 'Đặt lại mặc định' }))
  expect(screen.getByText('Đã đặt lại tùy chọn đọc.')).toBeVisible()
  expect(choose('Giao diện', 'Theo thiết bị')).toBeChecked()
  expect(screen.getByRole('checkbox', { name: /^Phím tắt một phím/ })).toBeChecked()
  expect(root).not.toHaveAttribute('data-size')
  expect(stored()).toEqual({ lang: 'vi' })
})

test('opens as a panel over any page, and gives the focus back to its button', async () => {
  const user = openApp('/en/about/', files)
  const opener = screen.getByRole('button', { name: 'Reading settings' })
  await user.click(opener)
  const panel = screen.getByRole('dialog', { name: 'Reading settings' })
  await user.click(within(panel).getByRole('radio', { name: 'Dark' }))
  expect(root).toHaveAttribute('data-theme', 'dark')
  await user.click(within(panel).getByRole('button', { name: 'Close' }))
  expect(opener).toHaveFocus()
})

test('opens every panel of why it matters where the reader wants it so, except those shut by hand', async () => {
  const user = openApp('/vi/issues/2024-01-12/', files)
  const panel = await screen.findByRole('button', { name: /^Tại sao quan trọng đối với FCI/ })
  expect(panel).toHaveAttribute('aria-expanded', 'false')
  await user.click(screen.getByRole('button', { name: 'Tùy chọn đọc' }))
  await user.click(screen.getByRole('checkbox', { name: /^Luôn mở phần/ }))
  await user.click(screen.getByRole('button', { name: 'Đóng' }))
  expect(panel).toHaveAttribute('aria-expanded', 'true')
  await user.click(panel)
  expect(panel).toHaveAttribute('aria-expanded', 'false')
})

test('works for this tab where storage is blocked, and says so until the reader has taken note', async () => {
  vi.stubGlobal('localStorage', undefined)
  const user = openApp('/vi/settings/', files)
  const notice = screen.getByRole('region', { name: 'Thông báo' })
  expect(notice).toHaveTextContent('Trình duyệt đang chặn lưu trữ.')
  await user.click(choose('Giao diện', 'Tối'))
  expect(root).toHaveAttribute('data-theme', 'dark')
  await user.click(within(notice).getByRole('button', { name: 'Ẩn thông báo' }))
  expect(screen.queryByRole('region', { name: 'Thông báo' })).toBeNull()
  expect(screen.queryByText('Tùy chọn được lưu trên thiết bị này.')).toBeNull()
})
