import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AnnouncerProvider } from '#ui/announcer.tsx'
import { ToastProvider, useToast } from '#ui/toast.tsx'
import type { Toast } from '#ui/toast-box.tsx'

const undo = vi.fn()
const NOTICE: Toast = { text: 'Đã sao chép.' }
const UNDOABLE: Toast = { text: 'Đã bỏ lưu.', action: { label: 'Hoàn tác', run: undo, isUndo: true } }
const FAILURE: Toast = { text: 'Bộ nhớ đã đầy.', isError: true }

function Page({ toast }: { toast: Toast }) {
  const show = useToast()
  return (
    <>
      <button type="button" onClick={() => show(toast)}>
        Làm
      </button>
      <input aria-label="Chữ" />
    </>
  )
}

function press(toast: Toast) {
  render(
    <AnnouncerProvider>
      <ToastProvider closeLabel="Đóng">
        <Page toast={toast} />
      </ToastProvider>
    </AnnouncerProvider>,
  )
  const doer = screen.getByRole('button', { name: 'Làm' })
  act(() => {
    doer.focus()
  })
  fireEvent.click(doer)
  return doer
}

/** The words of the toast itself, beside those that are said. */
const words = (text: string) => screen.getAllByText(text).find((element) => element.closest('[role="status"]') === null)

const pass = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })

beforeEach(() => {
  vi.useFakeTimers()
  undo.mockClear()
})

afterEach(() => vi.useRealTimers())

test('is said once, in the one status region, and leaves the focus where it is', () => {
  const doer = press(NOTICE)
  expect(screen.getByRole('status')).toHaveTextContent(/^Đã sao chép\.$/)
  expect(words('Đã sao chép.')).toBeVisible()
  expect(doer).toHaveFocus()
})

test.each([
  ['a plain notice for six seconds', NOTICE, 6000],
  ['one with an action for twelve', UNDOABLE, 12_000],
])('stays: %s', (_, toast, time) => {
  press(toast)
  pass(time - 100)
  expect(words(toast.text)).toBeVisible()
  pass(100)
  expect(words(toast.text)).not.toBeVisible()
})

test('stays after a failure until the reader dismisses it, and then gives the focus back', () => {
  const doer = press(FAILURE)
  pass(600_000)
  const close = screen.getByRole('button', { name: 'Đóng' })
  act(() => {
    close.focus()
  })
  fireEvent.click(close)
  expect(words(FAILURE.text)).not.toBeVisible()
  expect(doer).toHaveFocus()
})

test('waits while it is pointed at, and while it has the focus', () => {
  press(UNDOABLE)
  const button = screen.getByRole('button', { name: 'Hoàn tác' })
  pass(11_000)
  fireEvent(button.parentElement ?? button, new Event('pointerenter'))
  pass(60_000)
  expect(button).toBeVisible()
  act(() => {
    button.focus()
  })
  fireEvent(button.parentElement ?? button, new Event('pointerleave'))
  pass(60_000)
  expect(button).toBeVisible()
  act(() => {
    button.blur()
  })
  pass(1000)
  expect(button).not.toBeVisible()
})

test('takes back by its button or by Ctrl Z, once', () => {
  press(UNDOABLE)
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Chữ' }), { key: 'z', ctrlKey: true })
  expect(undo).not.toHaveBeenCalled()
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
  expect(undo).toHaveBeenCalledTimes(1)
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
  expect(undo).toHaveBeenCalledTimes(1)
})

test('moves to the other end of the window rather than cover what has the focus', () => {
  const everywhere = new DOMRect(0, 0, 100, 100)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(everywhere)
  press(NOTICE)
  expect(words(NOTICE.text)?.parentElement).toHaveAttribute('data-side', 'head')
  vi.restoreAllMocks()
})
