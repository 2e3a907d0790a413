import { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router-dom'
import '#ui/fonts/fonts.css'
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/layout.css'
import '#ui/print.css'
import { App } from './app.tsx'
import { refetchOnContentChange } from './content-changes.ts'

const queryClient = new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false } } })
refetchOnContentChange(queryClient)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element #root')
createRoot(root).render(
  <StrictMode>
    <BrowserRouter basename={import.meta.env.BASE_URL.replace(/\/$/, '')}>
      <App queryClient={queryClient} />
    </BrowserRouter>
  </StrictMode>,
)
