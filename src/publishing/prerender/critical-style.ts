import postcss, { type AtRule, type ChildNode, type Container, type Root, type Rule } from 'postcss'

/** What of a page a selector can ask for. */
interface Vocabulary {
  readonly classes: ReadonlySet<string>
  readonly tags: ReadonlySet<string>
}

const CLASS_ATTRIBUTE = / class="([^"]*)"/g
const OPENING_TAG = /<([a-z][a-z0-9]*)/g
const CLASS = /\.(-?[_a-zA-Z][\w-]*)/g
const TAG = /(?:^|[\s>+~(,])([a-z][a-z0-9]*)(?![\w-]*\()/g
/** What is said about elements that must not match needs not be there. */
const NEGATED = /:not\((?:[^()]|\([^()]*\))*\)/g
/** One of several alternatives is enough; which one is left to the browser. */
const ALTERNATIVES = /:(?:is|where|has)\((?:[^()]|\([^()]*\))*\)/g

const NEVER_FIRST: Readonly<Record<string, (rule: AtRule) => boolean>> = {
  'font-face': (rule) => rule.toString().includes('url('),
  media: (rule) => rule.params === 'print',
  keyframes: () => true,
}

function vocabularyOf(html: string): Vocabulary {
  const classes = [...html.matchAll(CLASS_ATTRIBUTE)].flatMap(([, names = '']) => names.split(/\s+/))
  const tags = [...html.matchAll(OPENING_TAG)].map(([, tag = '']) => tag)
  return { classes: new Set(classes), tags: new Set([...tags, 'html', 'body', 'head', 'root']) }
}

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name)

/** What a selector needs at the least. */
interface Needs {
  readonly classes: readonly string[]
  readonly tags: readonly string[]
}

function needsOf(selector: string): Needs {
  const plain = selector.replace(NEGATED, '').replace(ALTERNATIVES, '')
  const withoutQuotes = plain.replace(/\[[^\]]*\]/g, '').replace(/::?[a-z-]+(?:\([^)]*\))?/g, '')
  return { classes: found(withoutQuotes, CLASS), tags: found(withoutQuotes, TAG) }
}

/** The whole style sheet with what each rule needs. */
interface Sheet {
  readonly root: Root
  readonly needs: ReadonlyMap<Rule, readonly Needs[]>
}

function readSheet(css: string): Sheet {
  const root = postcss.parse(css)
  const needs = new Map<Rule, readonly Needs[]>()
  root.walkRules((rule) => void needs.set(rule, rule.selectors.map(needsOf)))
  return { root, needs }
}

function isNeeded(rule: Rule, { needs }: Sheet, { classes, tags }: Vocabulary): boolean {
  // A nested rule needs what its parent needs, which has been asked for already.
  return (needs.get(rule) ?? []).some(
    (one) => one.classes.every((name) => classes.has(name)) && one.tags.every((tag) => tags.has(tag)),
  )
}

function printNode(node: ChildNode, sheet: Sheet, vocabulary: Vocabulary): string {
  if (node.type === 'rule') return isNeeded(node, sheet, vocabulary) ? node.toString() : ''
  if (node.type !== 'atrule') return ''
  if (NEVER_FIRST[node.name]?.(node) === true) return ''
  if (node.nodes === undefined) return `${node.toString()};`
  if (node.name === 'font-face' || node.name === 'property') return node.toString()
  const inside = printNodes(node, sheet, vocabulary)
  return inside === '' ? '' : `@${node.name} ${node.params}{${inside}}`
}

function printNodes(container: Container, sheet: Sheet, vocabulary: Vocabulary): string {
  return (container.nodes ?? []).map((node) => printNode(node, sheet, vocabulary)).join('')
}

/**
 * Picks from the whole style sheet what a page needs for its first paint: the rules whose classes and elements it
 * has, and the local stand-ins of the fonts; no web fonts, nothing for print. The order of the rules stays, so that
 * the whole sheet, which comes later, changes nothing on the page.
 * @param css the whole style sheet, minified
 * @returns the style of a page from its HTML
 */
export function createCriticalStyle(css: string): (html: string) => string {
  const sheet = readSheet(css)
  const printed = new Map<string, string>()
  return (html) => {
    const vocabulary = vocabularyOf(html)
    const key = [...vocabulary.classes, '', ...vocabulary.tags].sort().join(' ')
    const known = printed.get(key) ?? printNodes(sheet.root, sheet, vocabulary)
    printed.set(key, known)
    return known
  }
}
