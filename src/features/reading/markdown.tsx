import { memo } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { safeUrl } from '#domain/safe-url.ts'
import { unbrokenTerms } from './unbroken-terms.ts'

const REMARK_PLUGINS = [remarkGfm]
const REHYPE_PLUGINS = [unbrokenTerms]

const BLOCK_COMPONENTS: Components = {
  a: ({ href, children }) =>
    href ? (
      <a href={href} rel="noopener">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  img: ({ alt }) => <span>{alt}</span>,
  // A task list’s box would be a control without a label; its state is said by a character instead.
  input: ({ checked }) => <span>{checked ? '☑ ' : '☐ '}</span>,
  h1: 'strong',
  h2: 'strong',
  h3: 'strong',
  h4: 'strong',
  h5: 'strong',
  h6: 'strong',
}

const INLINE_COMPONENTS: Components = { ...BLOCK_COMPONENTS, p: ({ children }) => children }

interface MarkdownProps {
  readonly text: string
  /** True inside a sentence, a cell or a list item: no paragraph of its own. */
  readonly isInline?: boolean
}

/** Markdown of the content as React elements: no raw HTML, and only addresses of the allow-list. */
export const Markdown = memo(function Markdown({ text, isInline = false }: MarkdownProps) {
  return (
    <ReactMarkdown
      skipHtml
      remarkPlugins={REMARK_PLUGINS}
      rehypePlugins={REHYPE_PLUGINS}
      urlTransform={(address) => safeUrl(address) ?? ''}
      components={isInline ? INLINE_COMPONENTS : BLOCK_COMPONENTS}
    >
      {text}
    </ReactMarkdown>
  )
})
