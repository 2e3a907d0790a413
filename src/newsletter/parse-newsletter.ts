import type { Root } from 'mdast'
import { contextOf } from './definitions.ts'
import { detectLanguage } from './detect-language.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Draft } from './draft.ts'
import { Findings } from './findings.ts'
import { readFrontMatter } from './front-matter.ts'
import { removeHiddenFromTree } from './hidden-in-tree.ts'
import { parseMarkdown, plainText } from './markdown.ts'
import { readNewsletter } from './newsletter-reader.ts'
import { readParts } from './parts.ts'
import { isWithinReach } from './reach.ts'

/** A newsletter file as decoded text, with the name by which diagnostics call it. */
export interface NewsletterFile {
  readonly text: string
  readonly file: string
}

/** What parsing one file gave: no draft where the text cannot be read at all. */
export interface NewsletterReading {
  readonly draft: Draft | undefined
  readonly diagnostics: Diagnostic[]
}

function readDraft(root: Root, findings: Findings): Draft {
  removeHiddenFromTree(root, findings)
  const { frontMatter, lines } = readFrontMatter(root, findings)
  const context = contextOf(root, findings)
  const body = readNewsletter(readParts(root, context), context)
  const language = frontMatter.language ?? detectLanguage(root.children.map((node) => plainText(node)).join('\n'))
  const isSound = !findings.hasErrors
  return { file: findings.file, isSound, language, frontMatter, frontMatterLines: lines, ...body }
}

/** One language file → what it says, with everything that the editor should know about it. Never throws. */
export function parseNewsletter({ text, file }: NewsletterFile): NewsletterReading {
  const findings = new Findings(file)
  if (text.trim() === '') {
    findings.error({
      code: 'empty',
      what: 'The file has no text',
      remedy: 'Write the newsletter, or name another file',
    })
    return { draft: undefined, diagnostics: findings.diagnostics }
  }
  if (!isWithinReach(text, findings)) return { draft: undefined, diagnostics: findings.diagnostics }
  const draft = readDraft(parseMarkdown(text), findings)
  return { draft, diagnostics: findings.diagnostics }
}
