import postcss, { type AtRule, type ChildNode, type Container, type Root, type Rule } from 'postcss'

/** What of a page a selector can ask for. */
interface Vocabulary {
  readonly classes: ReadonlySet<string>
  readonly tags: ReadonlySet<string>
  /** Attributes with and without their values: `data-open` and `data-open="false"`. */
  readonly attributes: ReadonlySet<string>
}

const CLASS_ATTRIBUTE = / class="([^"]*)"/g
/** Shut dialogs are not painted. */
const DIALOG = /<dialog[^>]*><\/dialog>/g
const ATTRIBUTE = / ([a-z][a-z-]*)(?:="([^"]*)")?(?=[\s>])/g
/** Set on `<html>` by the script of the first paint, or by the browser as the reader goes. */
const SET_LATER = /^(?:data-(?:theme|contrast|size|leading|measure|face|motion|why|data)|open)$/
const WANTED = /\[([a-z-]+)(?:=["']?([^"'\]]*)["']?)?\]/g
const OPENING_TAG = /<([a-z][a-z0-9]*)/g
const CLASS = /\.(-?[_a-zA-Z][\w-]*)/g
const TAG = /(?:^|[\s>+~(,])([a-z][a-z0-9]*)(?![\w-]*\()/g
/** What is said about elements that must not match needs not be there. */
const NEGATED = /:not\((?:[^()]|\([^()]*\))*\)/g
/** One of several alternatives is enough; which one is left to the browser. */
const ALTERNATIVES = /:(?:is|where|has)\((?:[^()]|\([^()]*\))*\)/g

/** Until the whole sheet comes, nothing points or moves; without script it comes before the first paint. */
const LATER_MEDIA = /^(?:print|.*\((?:forced-colors|prefers-(?:color-scheme|contrast|reduced-motion)|scripting)\b.*)$/

/** Parts below the text, or above it in layers: nobody sees them before the whole sheet is there. */
const LAST_PARTS = /\.(?:story-threshold|story-end|toast|toast-box|dialog)_/

/** Stand-ins of the fonts that only some pages use: their mark, what rules say to use them, and the elements that do. */
const SPECIAL_FACES: readonly (readonly [mark: RegExp, rule: RegExp, tags: readonly string[]])[] = [
  [/CM Mono/, /var\(--f-mono\)/, []],
  [/font-style:\s*italic/, /font-style:\s*italic/, ['em', 'i', 'cite']],
]

function isFaceNeeded(face: string, rules: string, { tags }: Vocabulary): boolean {
  if (face.includes('url(')) return false
  return SPECIAL_FACES.every(
    ([mark, rule, users]) => !mark.test(face) || rule.test(rules) || users.some((tag) => tags.has(tag)),
  )
}

function printFaces({ root }: Sheet, rules: string, vocabulary: Vocabulary): string {
  const faces: string[] = []
  root.walkAtRules('font-face', (face) => void faces.push(face.toString()))
  return faces.filter((face) => isFaceNeeded(face, rules, vocabulary)).join('')
}

const NEVER_FIRST: Readonly<Record<string, (rule: AtRule) => boolean>> = {
  // Printed by themselves, once it is known what uses them.
  'font-face': () => true,
  media: (rule) => LATER_MEDIA.test(rule.params),
  keyframes: () => true,
  'starting-style': () => true,
  page: () => true,
}

function vocabularyOf(page: string): Vocabulary {
  const html = page.replace(DIALOG, '')
  const classes = [...html.matchAll(CLASS_ATTRIBUTE)].flatMap(([, names = '']) => names.split(/\s+/))
  const tags = [...html.matchAll(OPENING_TAG)].map(([, tag = '']) => tag)
  const attributes = [...html.matchAll(ATTRIBUTE)].flatMap(([, name = '', value = '']) => [name, `${name}=${value}`])
  return {
    classes: new Set(classes),
    tags: new Set([...tags, 'html', 'body', 'root']),
    attributes: new Set(attributes),
  }
}

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name)

/** What a selector needs at the least. */
interface Needs {
  readonly classes: readonly string[]
  readonly tags: readonly string[]
  readonly attributes: readonly string[]
}

const POINTED = /:(?:hover|active)\b/

function attributesOf(selector: string): string[] {
  return [...selector.matchAll(WANTED)].flatMap(([, name = '', value]) => {
    if (SET_LATER.test(name)) return []
    return value === undefined ? name : `${name}=${value}`
  })
}

function needsOf(selector: string): Needs {
  const plain = selector.replace(NEGATED, '').replace(ALTERNATIVES, '')
  const withoutQuotes = plain.replace(/\[[^\]]*\]/g, '').replace(/::?[a-z-]+(?:\([^)]*\))?/g, '')
  return { classes: found(withoutQuotes, CLASS), tags: found(withoutQuotes, TAG), attributes: attributesOf(plain) }
}

/** The whole style sheet with what each rule needs. */
interface Sheet {
  readonly root: Root
  readonly needs: ReadonlyMap<Rule, readonly Needs[]>
}

function readSheet(css: string): Sheet {
  const root = postcss.parse(css)
  const needs = new Map<Rule, readonly Needs[]>()
  root.walkRules((rule) => {
    const selectors = rule.selectors.filter((one) => !POINTED.test(one.replace(NEGATED, '')) && !LAST_PARTS.test(one))
    needs.set(rule, selectors.map(needsOf))
  })
  return { root, needs }
}

function isNeeded(rule: Rule, { needs }: Sheet, { classes, tags, attributes }: Vocabulary): boolean {
  // A nested rule needs what its parent needs, which has been asked for already.
  return (needs.get(rule) ?? []).some(
    (one) =>
      one.classes.every((name) => classes.has(name)) &&
      one.tags.every((tag) => tags.has(tag)) &&
      one.attributes.every((attribute) => attributes.has(attribute)),
  )
}

function printNode(node: ChildNode, sheet: Sheet, vocabulary: Vocabulary): string {
  if (node.type === 'rule') return isNeeded(node, sheet, vocabulary) ? node.toString() : ''
  if (node.type !== 'atrule') return ''
  if (NEVER_FIRST[node.name]?.(node) === true) return ''
  if (node.nodes === undefined) return `${node.toString()};`
  if (node.name === 'property') return node.toString()
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
    const key = [vocabulary.classes, vocabulary.tags, vocabulary.attributes]
      .map((set) => [...set].sort().join(' '))
      .join()
    const known = printed.get(key)
    if (known !== undefined) return known
    const rules = printNodes(sheet.root, sheet, vocabulary)
    const style = printFaces(sheet, rules, vocabulary) + rules
    printed.set(key, style)
    return style
  }
}
