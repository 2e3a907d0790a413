import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Dialog } from '#ui/dialog.tsx'

function Room() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        Mở
      </button>
      <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} title="Bản đồ" closeLabel="Đóng">
        <a href="#somewhere">Ở trong</a>
      </Dialog>
    </>
  )
}

async function openRoom() {
  const user = userEvent.setup()
  render(<Room />)
  await user.click(screen.getByRole('button', { name: 'Mở' }))
  return { user, dialog: screen.getByRole('dialog', { name: 'Bản đồ' }) }
}

test('says its name, takes the focus to it, and offers the way out before anything else', async () => {
  const { user } = await openRoom()
  expect(screen.getByRole('heading', { level: 2, name: 'Bản đồ' })).toHaveFocus()
  await user.tab()
  expect(screen.getByRole('button', { name: 'Đóng' })).toHaveFocus()
  await user.tab()
  expect(screen.getByRole('link', { name: 'Ở trong' })).toHaveFocus()
})

test('gives the focus back to what opened it', async () => {
  const { user } = await openRoom()
  await user.click(screen.getByRole('button', { name: 'Đóng' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('button', { name: 'Mở' })).toHaveFocus()
})

test('closes with Esc', async () => {
  const { dialog } = await openRoom()
  fireEvent(dialog, new Event('cancel', { cancelable: true }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('closes by a press on the ground behind it', async () => {
  const { user, dialog } = await openRoom()
  await user.click(dialog)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('stays open when a press begins inside, as in selecting its words', async () => {
  const { dialog } = await openRoom()
  fireEvent.pointerDown(screen.getByRole('link', { name: 'Ở trong' }))
  fireEvent.click(dialog)
  expect(screen.getByRole('dialog')).toBe(dialog)
})
