import { expect, test } from 'vitest'
import { render, screen } from '@testing-library/react'
import { coverAngle, coverGeometry } from '#ui/cover-geometry.ts'
import { Cover } from '#ui/cover.tsx'

test.each([
  [0, 9],
  [0.5, 44.5],
  [1, 80],
  [-1, 9],
  [7, 80],
  [Number.NaN, 9],
])('opens the door of an issue that is read to %d by %d degrees', (progress, degrees) => {
  expect(coverAngle(progress)).toBeCloseTo(degrees)
})

test('shuts the leaf over the whole opening at no degrees', () => {
  expect(coverGeometry(0)).toEqual({
    opening: '170,48 310,48 310,318 170,318',
    lightOnFloor: '170,318 170,318 160,400 160,400',
    leaf: '310,48 170,48 170,318 310,318',
  })
})

test('swings the leaf towards the reader and spreads the light', () => {
  expect(coverGeometry(30)).toEqual({
    opening: '170,48 310,48 310,318 170,318',
    lightOnFloor: '170,318 188.8,318 148.8,400 85,400',
    leaf: '310,48 188.8,35 188.8,341 310,318',
  })
})

test('says in words how far the door stands open where it is given the words', () => {
  render(<Cover progress={0.4} label="Minh họa: cánh cửa mở 40%" />)
  expect(screen.getByRole('img', { name: 'Minh họa: cánh cửa mở 40%' }).querySelectorAll('polygon')).toHaveLength(3)
})

test('keeps an ornamental door from screen readers', () => {
  render(<Cover angle={0} className="small" />)
  expect(screen.queryByRole('img')).toBeNull()
  expect(document.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
  expect(document.querySelector('svg')?.classList).toContain('small')
})
