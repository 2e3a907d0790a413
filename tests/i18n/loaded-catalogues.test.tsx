import { render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { expect, test } from 'vitest'
import { loadCatalogue } from '#i18n/catalogues.ts'
import { InterfaceLanguageProvider, useTranslate } from '#i18n/interface-language.tsx'

const NAMES = { organisation: 'ABC', newsletter: 'Bản tin' }

function Back() {
  return <p>{useTranslate()('footer.top')}</p>
}

const page = (language: 'vi' | 'en') => (
  <Suspense fallback={<p>trống</p>}>
    <InterfaceLanguageProvider language={language} names={NAMES}>
      <Back />
    </InterfaceLanguageProvider>
  </Suspense>
)

test('keeps the words on the page until those of the other language are there', async () => {
  await loadCatalogue('vi')
  const { rerender } = render(page('vi'))
  expect(screen.getByText('Về đầu trang')).toBeVisible()
  rerender(page('en'))
  expect(screen.getByText('Về đầu trang')).toBeVisible()
  expect(await screen.findByText('Back to top')).toBeVisible()
  rerender(page('vi'))
  expect(screen.getByText('Về đầu trang')).toBeVisible()
})
