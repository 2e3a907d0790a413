import { SaxesParser } from 'saxes'

/** An element of XML, its namespace in front of its name. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The text right below it. */
  readonly text: string
}

/**
 * Reads XML as strictly as the standard asks.
 * @throws Error where it is not well-formed
 */
export function readXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const root = { name: '', attributes: {}, children: new Array<XmlElement>(), text: '' }
  const open = [root]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]): [string, string] => [name, value])
    const element = { name: `${uri} ${local}`, attributes: Object.fromEntries(values), children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  const [top] = root.children
  if (!top) throw new Error('There is no element.')
  return top
}

/** The children of an element with a name, whatever their namespace. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name.endsWith(` ${name}`))
}
