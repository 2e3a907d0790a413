import type {
  Definition,
  FootnoteDefinition,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  PhrasingContent,
} from 'mdast'
import type { Findings } from './findings.ts'
import { hostNamedWrongly } from './link-words.ts'
import { trustedLink } from './trusted-link.ts'
import { linesAfter, placeOf, plainText } from './markdown.ts'
import { normaliseProse } from './normalise-text.ts'

/** What inline content may refer to elsewhere in its file. */
export interface ProseContext {
  readonly findings: Findings
  readonly definitions: ReadonlyMap<string, Definition>
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>
}

/** Stands for code and addresses before a text: a quotation mark right after them closes. */
const AS_WRITTEN = '`'

/** Cleans the inline content of one block: text normalised, links judged, images and HTML left out and reported. */
class InlineProse {
  readonly #context: ProseContext
  readonly #openFootnotes = new Set<string>()
  #before = ''
  #isInLink = false

  constructor(context: ProseContext) {
    this.#context = context
  }

  clean(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    return nodes.flatMap((node) => this.#cleanNode(node))
  }

  #cleanNode(node: PhrasingContent): PhrasingContent[] {
    switch (node.type) {
      case 'text':
        return this.#text(node.value)
      case 'inlineCode':
        this.#before = AS_WRITTEN
        return [{ type: 'inlineCode', value: node.value }]
      case 'break':
        return this.#break()
      case 'emphasis':
      case 'strong':
      case 'delete': {
        const children = this.clean(node.children)
        return children.length === 0 ? [] : [{ type: node.type, children }]
      }
      case 'link':
        return this.#link(node, node.url)
      case 'linkReference':
        return this.#link(node, this.#context.definitions.get(node.identifier)?.url ?? '')
      case 'footnoteReference':
        return this.#footnote(node.identifier)
      case 'image':
      case 'imageReference':
        return this.#image(node)
      case 'html':
        return this.#html(node)
    }
  }

  #text(value: string): PhrasingContent[] {
    const text = normaliseProse(value.replace(/[ \t]*\n[ \t]*/g, ' '), this.#before)
    this.#before = text.at(-1) ?? this.#before
    return text === '' ? [] : [{ type: 'text', value: text }]
  }

  #break(): PhrasingContent[] {
    this.#before = ' '
    return [{ type: 'break' }]
  }

  #link(node: Link | LinkReference, address: string): PhrasingContent[] {
    const url = trustedLink({ address, place: placeOf(node), findings: this.#context.findings })
    if (url === undefined) return this.clean(node.children)
    const children = plainText(node) === address ? this.#address(url) : this.#linkWords(node)
    reportWrongHost(node, url, this.#context.findings)
    if (node.type === 'link') reportTitle(node, this.#context.findings)
    return children.length === 0 || this.#isInLink ? children : [{ type: 'link', url, children }]
  }

  #address(url: string): PhrasingContent[] {
    this.#before = AS_WRITTEN
    return [{ type: 'text', value: url }]
  }

  /** A footnote called within a link can hold links of its own; their words alone stay. */
  #linkWords({ children }: Link | LinkReference): PhrasingContent[] {
    const isWithinOther = this.#isInLink
    this.#isInLink = true
    const words = this.clean(children)
    this.#isInLink = isWithinOther
    return words
  }

  #footnote(identifier: string): PhrasingContent[] {
    const definition = this.#context.footnotes.get(identifier)
    const [paragraph] = definition?.children ?? []
    if (paragraph?.type !== 'paragraph' || this.#openFootnotes.has(identifier)) return []
    this.#openFootnotes.add(identifier)
    this.#before = '('
    const children = this.clean(paragraph.children)
    this.#before = ')'
    this.#openFootnotes.delete(identifier)
    return [{ type: 'text', value: ' (' }, ...children, { type: 'text', value: ')' }]
  }

  #image(node: Image | ImageReference): PhrasingContent[] {
    this.#context.findings.warning({
      code: 'image-dropped',
      place: placeOf(node),
      what: `The image “${node.alt ?? ''}” is left out; issues hold text alone`,
      remedy: 'Say in words what it shows',
    })
    return []
  }

  #html(node: Html): PhrasingContent[] {
    if (/^<br\s*\/?>$/i.test(node.value)) return this.#break()
    reportHtml(node, this.#context.findings)
    return []
  }
}

/** Words that name one site for an address of another deceive readers, whoever wrote them. */
function reportWrongHost(node: Link | LinkReference, url: string, findings: Findings): void {
  const words = plainText(node)
  const named = hostNamedWrongly(words, url)
  if (named === undefined) return
  findings.warning({
    code: 'link-names-another-host',
    place: placeOf(node),
    what: `The link “${words}” names ${named} but leads to ${url}`,
    remedy: 'Name the site that it leads to',
  })
}

/** A title shows only under a mouse, so it belongs in the text. */
export function reportTitle(node: Link | Definition, findings: Findings): void {
  if (!node.title) return
  findings.warning({
    code: 'link-title-dropped',
    place: placeOf(node),
    what: `The title “${node.title}” of a link is left out`,
    remedy: 'Say it in the text',
  })
}

/** True for `<!-- untranslated -->`, which stands for a block or action that has no translation yet. */
export function isPlaceholder(node: Nodes): boolean {
  return node.type === 'html' && /^<!--\s*untranslated\s*-->$/i.test(node.value.trim())
}

/** Says that raw HTML is left out. */
export function reportHtml(node: Html, findings: Findings): void {
  if (isPlaceholder(node)) return
  const [firstLine = ''] = node.value.trim().split('\n')
  findings.warning({
    code: 'html-dropped',
    place: placeOf(node),
    what: `The HTML “${firstLine.slice(0, 60)}” is left out${linesAfter(node)}`,
    remedy: 'Write it in Markdown',
  })
}

const isBlank = (node: PhrasingContent | undefined) =>
  node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '')

/** Neighbouring texts as one, without blanks and breaks at either end. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { type: 'text', value: normaliseProse(last.value + node.value) }
    else result.push(node)
  }
  while (isBlank(result[0])) result.shift()
  while (isBlank(result.at(-1))) result.pop()
  return result.map((node, at) => {
    if (node.type !== 'text') return node
    const value = at === 0 ? node.value.trimStart() : node.value
    return { ...node, value: at === result.length - 1 ? value.trimEnd() : value }
  })
}

/** The inline content of one block, fit for readers; empty where nothing of it can be shown. */
export function cleanInline(nodes: readonly PhrasingContent[], context: ProseContext): PhrasingContent[] {
  return joined(new InlineProse(context).clean(nodes))
}
