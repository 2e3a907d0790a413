import postcss, { type AtRule, type ChildNode, type Container, type Root, type Rule } from 'postcss'

/** What of a page a selector can ask for. */
interface Vocabulary {
  readonly classes: ReadonlySet<string>
  readonly tags: ReadonlySet<string>
  /** Attributes with and without their values: `data-open` and `data-open="false"`. */
  readonly attributes: ReadonlySet<string>
}

interface PageVocabulary extends Vocabulary {
  readonly hasBoldItalic: boolean
}

/** Emphasis in strong emphasis, or the other way round, with nothing shut in between. */
const BOLD_ITALIC = /<strong>[^<]*<em>|<em>[^<]*<strong>/
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

/** Parts below the text, or above it in layers, and marks that the app sets: nobody sees them before the whole sheet. */
const LAST_PARTS =
  /\.(?:story-threshold|story-end|toast|toast-box|dialog)_|:modal|\[data-marked\]|::(?:highlight|view-transition)/

/** Stand-ins of the fonts that only some pages use: their mark, what rules say to use them, and the elements that do. */
const SPECIAL_FACES: readonly (readonly [mark: RegExp, rule: RegExp, tags: readonly string[]])[] = [
  [/CM Mono/, /var\(--f-mono\)/, []],
  [/font-style:\s*italic/, /font-style:\s*italic/, ['em', 'i', 'cite']],
]
const BOLD_ITALIC_FACE = /font-style:\s*italic;\s*font-weight:\s*600/

function isFaceNeeded(face: string, rules: string, { tags, hasBoldItalic }: PageVocabulary): boolean {
  if (face.includes('url(')) return false
  if (BOLD_ITALIC_FACE.test(face) && !hasBoldItalic) return false
  return SPECIAL_FACES.every(
    ([mark, rule, users]) => !mark.test(face) || rule.test(rules) || users.some((tag) => tags.has(tag)),
  )
}

function listFaces(root: Root): string[] {
  const faces: string[] = []
  root.walkAtRules('font-face', (face) => void faces.push(face.toString()))
  return faces
}

const printFaces = ({ faces }: Sheet, rules: string, vocabulary: PageVocabulary) =>
  faces.filter((face) => isFaceNeeded(face, rules, vocabulary)).join('')

const NEVER_FIRST: Readonly<Record<string, (rule: AtRule) => boolean>> = {
  // Printed by themselves, once it is known what uses them.
  'font-face': () => true,
  media: (rule) => LATER_MEDIA.test(rule.params),
  keyframes: () => true,
  'starting-style': () => true,
  page: () => true,
}

/** What `pattern` finds in a text, each once. */
function distinct(text: string, pattern: RegExp): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), ([whole]) => whole))]
}

/** What of a page the sheet asks for: pages that differ in nothing else have the same style. */
function vocabularyOf(page: string, asked: Vocabulary): PageVocabulary {
  const html = page.replace(DIALOG, '')
  const classes = distinct(html, CLASS_ATTRIBUTE).flatMap((attribute) => attribute.slice(8, -1).split(/\s+/))
  const tags = distinct(html, OPENING_TAG).map((tag) => tag.slice(1))
  const attributes = distinct(html, ATTRIBUTE).flatMap((attribute) => {
    const [name = '', value = ''] = attribute.slice(1).split('="', 2)
    return [name, `${name}=${value.replace(/"$/, '')}`]
  })
  return {
    classes: new Set(classes.filter((name) => asked.classes.has(name))),
    tags: new Set([...tags.filter((name) => asked.tags.has(name)), 'html', 'body', 'root']),
    attributes: new Set(attributes.filter((name) => asked.attributes.has(name))),
    hasBoldItalic: BOLD_ITALIC.test(html),
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

/** The whole style sheet with what each rule needs, and each part that is taken whole as it is printed. */
interface Sheet {
  readonly root: Root
  readonly faces: readonly string[]
  readonly needs: ReadonlyMap<Rule, readonly Needs[]>
  readonly printed: ReadonlyMap<ChildNode, string>
  /** All that its selectors ask for. */
  readonly asked: Vocabulary
}

function listAsked(all: readonly Needs[]): Vocabulary {
  const users = SPECIAL_FACES.flatMap(([, , tags]) => tags)
  return {
    classes: new Set(all.flatMap(({ classes }) => classes)),
    tags: new Set([...all.flatMap(({ tags }) => tags), ...users]),
    attributes: new Set(all.flatMap(({ attributes }) => attributes)),
  }
}

function readSheet(css: string): Sheet {
  const root = postcss.parse(css)
  const needs = new Map<Rule, readonly Needs[]>()
  const printed = new Map<ChildNode, string>()
  root.walkAtRules((rule) => void printed.set(rule, rule.toString()))
  root.walkRules((rule) => {
    printed.set(rule, rule.toString())
    const selectors = rule.selectors.filter((one) => !POINTED.test(one.replace(NEGATED, '')) && !LAST_PARTS.test(one))
    needs.set(rule, selectors.map(needsOf))
  })
  return { root, faces: listFaces(root), needs, printed, asked: listAsked([...needs.values()].flat()) }
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
  const whole = sheet.printed.get(node) ?? ''
  if (node.type === 'rule') return isNeeded(node, sheet, vocabulary) ? whole : ''
  if (node.type !== 'atrule') return ''
  if (NEVER_FIRST[node.name]?.(node) === true) return ''
  if (node.nodes === undefined) return `${whole};`
  if (node.name === 'property') return whole
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
    const vocabulary = vocabularyOf(html, sheet.asked)
    const { classes, tags, attributes, hasBoldItalic } = vocabulary
    const key = [...[classes, tags, attributes].map((set) => [...set].sort().join(' ')), hasBoldItalic].join()
    const known = printed.get(key)
    if (known !== undefined) return known
    const rules = printNodes(sheet.root, sheet, vocabulary)
    const style = printFaces(sheet, rules, vocabulary) + rules
    printed.set(key, style)
    return style
  }
}
