// The words of a page's elements.

import type { Element, ElementContent, RootContent } from 'hast'

/** Elements whose text nobody reads. */
export const IGNORED_TAGS = new Set(
  'script style template noscript head iframe object embed svg math canvas audio video select textarea input datalist link meta'.split(
    ' ',
  ),
)
/** Elements that end a line. */
export const BLOCK_TAGS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Whether a node of the tree is an element. */
export function isElement(node: RootContent | ElementContent): node is Element {
  return node.type === 'element'
}

/** The words of an element, without what is ignored; block elements part words. */
export function textOf(element: Element): string {
  let text = ''
  const left: (RootContent | ElementContent | string)[] = [...element.children].reverse()
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (typeof node === 'string') text += node
    else if (node.type === 'text') text += node.value
    else if (node.type === 'element' && !IGNORED_TAGS.has(node.tagName)) {
      const isBlock = BLOCK_TAGS.has(node.tagName) || node.tagName === 'br'
      if (isBlock) left.push(' ')
      left.push(...[...node.children].reverse())
      if (isBlock) left.push(' ')
    }
  }
  return text
}
